/**
 * The association's desk as a page.
 */
@NullMarked
package fr.logementdabord.measure.web.desk;

import org.jspecify.annotations.NullMarked;
