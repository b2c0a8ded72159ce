/**
 * Which counts may be published without telling of a few people: small counts are kept
 * back, and as many others as it takes that none can be worked out from the rest.
 */
@NullMarked
package fr.logementdabord.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
