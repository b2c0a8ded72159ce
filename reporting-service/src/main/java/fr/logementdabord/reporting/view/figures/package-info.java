/**
 * The three counts of the dashboard, each with what it counts and the rows behind it.
 */
@NullMarked
package fr.logementdabord.reporting.view.figures;

import org.jspecify.annotations.NullMarked;
