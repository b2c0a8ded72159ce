/**
 * Reactions to what the two other services made known: each turns one event into one
 * command, whose key is the event's id.
 */
@NullMarked
package fr.logementdabord.referral.policy;

import org.jspecify.annotations.NullMarked;
