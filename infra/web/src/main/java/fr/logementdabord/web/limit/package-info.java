/**
 * How much one caller may ask for at a time.
 */
@NullMarked
package fr.logementdabord.web.limit;

import org.jspecify.annotations.NullMarked;
