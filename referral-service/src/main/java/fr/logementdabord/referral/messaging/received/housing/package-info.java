/**
 * What we read of housing-capture-service's events: our own reduced copies.
 */
@NullMarked
package fr.logementdabord.referral.messaging.received.housing;

import org.jspecify.annotations.NullMarked;
