/**
 * Subscriptions by API and page.
 */
@NullMarked
package fr.logementdabord.reporting.webhook.web;

import org.jspecify.annotations.NullMarked;
