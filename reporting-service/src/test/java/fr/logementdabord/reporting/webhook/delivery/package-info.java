/**
 * Tests of webhooks.
 */
@NullMarked
package fr.logementdabord.reporting.webhook.delivery;

import org.jspecify.annotations.NullMarked;
