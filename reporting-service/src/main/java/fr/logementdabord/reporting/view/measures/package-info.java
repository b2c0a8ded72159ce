/**
 * The list of measures behind the figures: one row per measure, not per case.
 */
@NullMarked
package fr.logementdabord.reporting.view.measures;

import org.jspecify.annotations.NullMarked;
