/**
 * What we read of measure-service's events: our own reduced copies.
 */
@NullMarked
package fr.logementdabord.referral.messaging.received.measure;

import org.jspecify.annotations.NullMarked;
