/**
 * The activity report: chapters in the structure of the source document's report
 * (seed:380-770), every number a figure of the catalogue, for any period and territory,
 * as it is known now or was known at an instant.
 */
@NullMarked
package fr.logementdabord.reporting.activity;

import org.jspecify.annotations.NullMarked;
