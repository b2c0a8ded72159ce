/**
 * Stories about what the records tell.
 */
@NullMarked
package fr.logementdabord.reporting.facts;

import org.jspecify.annotations.NullMarked;
