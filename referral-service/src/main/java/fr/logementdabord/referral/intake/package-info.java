/**
 * What people write in the form of a saisine, sealed like identities: drafts, answers,
 * attachments, and each person's housing situation over time.
 */
@NullMarked
package fr.logementdabord.referral.intake;

import org.jspecify.annotations.NullMarked;
