/**
 * The coordinator's desk: one document per case, rewritten from the case's own streams
 * whenever something happened to it, and what serves it: the queue by age and urgency,
 * filters, bulk work, spreadsheet. Unlike a view folded from topics it may know what
 * never travels, because it never leaves this service.
 */
@NullMarked
package fr.logementdabord.referral.view.desk;

import org.jspecify.annotations.NullMarked;
