/**
 * The coordinator's work around a case: the log of the étayage, conferences, contests,
 * and what the referrer was told. Each has its own stream beside the referral's, because
 * no rule binds them to it but the ones told here; words go to the note store.
 */
@NullMarked
package fr.logementdabord.referral.coordination;

import org.jspecify.annotations.NullMarked;
