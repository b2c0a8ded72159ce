/**
 * Stories about the editions of the activity report.
 */
@NullMarked
package fr.logementdabord.reporting.domain.edition;

import org.jspecify.annotations.NullMarked;
