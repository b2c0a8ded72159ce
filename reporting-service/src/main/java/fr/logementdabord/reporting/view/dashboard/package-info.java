/**
 * The figures on pages and for programs: each with what it counts, its breakdowns, and
 * the rows behind every number.
 */
@NullMarked
package fr.logementdabord.reporting.view.dashboard;

import org.jspecify.annotations.NullMarked;
