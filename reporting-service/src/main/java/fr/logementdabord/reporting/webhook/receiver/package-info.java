/**
 * The address of a receiver, checked, and the request sent to it.
 */
@NullMarked
package fr.logementdabord.reporting.webhook.receiver;

import org.jspecify.annotations.NullMarked;
