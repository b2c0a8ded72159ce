/**
 * The budget of a year and the forecast of commitments, over HTTP, as a page and as
 * files.
 */
@NullMarked
package fr.logementdabord.measure.web.budget;

import org.jspecify.annotations.NullMarked;
