/**
 * What the events of the inbox of referrals ask for, sent by referrers and partner
 * systems over HTTP or Kafka, and how identities are kept out of them.
 */
@NullMarked
package fr.logementdabord.referral.inbox;

import org.jspecify.annotations.NullMarked;
