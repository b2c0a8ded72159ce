/**
 * Webhooks for partners without Kafka: what they sent themselves or own, told to an HTTPS
 * address they gave.
 */
@NullMarked
package fr.logementdabord.reporting.webhook;

import org.jspecify.annotations.NullMarked;
