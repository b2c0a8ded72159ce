/**
 * What this service says to the others: one record per public event.
 */
@NullMarked
package fr.logementdabord.housing.messaging.published;

import org.jspecify.annotations.NullMarked;
