/**
 * Serves the activity report of any period and territory, as it is known now or was known
 * at a past date, and what reads differently between the two.
 */
@NullMarked
package fr.logementdabord.reporting.view.activityreport;

import org.jspecify.annotations.NullMarked;
