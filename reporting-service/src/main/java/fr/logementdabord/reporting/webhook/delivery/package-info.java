/**
 * What waits to be delivered, in the order of its stream, tried until it is taken or
 * given up.
 */
@NullMarked
package fr.logementdabord.reporting.webhook.delivery;

import org.jspecify.annotations.NullMarked;
