/**
 * The editions of the activity report: kept, listed, frozen with their content.
 */
@NullMarked
package fr.logementdabord.reporting.view.edition;

import org.jspecify.annotations.NullMarked;
