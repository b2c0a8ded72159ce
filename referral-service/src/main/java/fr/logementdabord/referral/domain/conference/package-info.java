/**
 * The case conferences of a case (concertation, seed:467): invited, moved, held or
 * cancelled, with the household taking part or the reason why not. Words stay in the note
 * store.
 */
@NullMarked
package fr.logementdabord.referral.domain.conference;

import org.jspecify.annotations.NullMarked;
