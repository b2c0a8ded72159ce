/**
 * Tests of webhooks.
 */
@NullMarked
package fr.logementdabord.reporting.webhook.receiver;

import org.jspecify.annotations.NullMarked;
