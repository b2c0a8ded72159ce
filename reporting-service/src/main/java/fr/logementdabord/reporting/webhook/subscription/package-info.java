/**
 * Who wants to be told what, where, and under which secret.
 */
@NullMarked
package fr.logementdabord.reporting.webhook.subscription;

import org.jspecify.annotations.NullMarked;
