/**
 * Our own reduced copies of what referral-service says: only the fields we use.
 */
@NullMarked
package fr.logementdabord.measure.messaging.received.referral;

import org.jspecify.annotations.NullMarked;
