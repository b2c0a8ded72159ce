/**
 * What figures are computed on: everything that is known now, held in memory and kept up
 * to date, or as it was known at an instant, read from the views.
 */
@NullMarked
package fr.logementdabord.reporting.snapshot;

import org.jspecify.annotations.NullMarked;
