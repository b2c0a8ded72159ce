/**
 * Stories about the activity report.
 */
@NullMarked
package fr.logementdabord.reporting.activity;

import org.jspecify.annotations.NullMarked;
