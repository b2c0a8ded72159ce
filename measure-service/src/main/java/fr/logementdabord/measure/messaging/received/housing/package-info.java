/**
 * Our own reduced copies of what housing-capture-service says: only the fields we use.
 */
@NullMarked
package fr.logementdabord.measure.messaging.received.housing;

import org.jspecify.annotations.NullMarked;
