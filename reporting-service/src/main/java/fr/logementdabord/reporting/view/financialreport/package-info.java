/**
 * Serves the financial report of the convention and the history of the State's grants: as
 * pages, JSON, PDF and spreadsheets, today or as they read on a past day.
 */
@NullMarked
package fr.logementdabord.reporting.view.financialreport;

import org.jspecify.annotations.NullMarked;
