/**
 * Our reduced copies of what referral-service says.
 */
@NullMarked
package fr.logementdabord.housing.messaging.received.referral;

import org.jspecify.annotations.NullMarked;
