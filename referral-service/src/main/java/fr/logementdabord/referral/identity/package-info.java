/**
 * The identity vault: the one place that knows names, birth dates, phone numbers and the
 * household's own words. Fields are encrypted with a key that stands outside the
 * database, and who reads them is written down.
 */
@NullMarked
package fr.logementdabord.referral.identity;

import org.jspecify.annotations.NullMarked;
