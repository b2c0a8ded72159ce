/**
 * The edition of an activity report: what people write around its figures, the funder's
 * further questions with their answers, and the moment it is frozen. It is the one thing
 * this service decides; the figures themselves only follow from the log.
 */
@NullMarked
package fr.logementdabord.reporting.domain.edition;

import org.jspecify.annotations.NullMarked;
