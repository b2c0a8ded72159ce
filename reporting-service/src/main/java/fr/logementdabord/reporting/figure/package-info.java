/**
 * The figures of the reports. A figure's value is read off its rows, so that a figure
 * cannot disagree with its list; dashboard, report and open data share one definition.
 */
@NullMarked
package fr.logementdabord.reporting.figure;

import org.jspecify.annotations.NullMarked;
