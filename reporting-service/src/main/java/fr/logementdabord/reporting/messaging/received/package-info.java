/**
 * What this service accepts from the others: a type that is on no list here is counted
 * and ignored.
 */
@NullMarked
package fr.logementdabord.reporting.messaging.received;

import org.jspecify.annotations.NullMarked;
