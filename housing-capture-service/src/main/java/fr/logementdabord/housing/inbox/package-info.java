/**
 * The inbox of availabilities: events that landlords and partner systems send over HTTP
 * or Kafka, each decided once, kept with its outcome and shown to its sender.
 */
@NullMarked
package fr.logementdabord.housing.inbox;

import org.jspecify.annotations.NullMarked;
