/**
 * From a request to a decision: the day is read, the vault is written before the event,
 * and the referral's decider has the last word.
 */
@NullMarked
package fr.logementdabord.referral.application;

import org.jspecify.annotations.NullMarked;
