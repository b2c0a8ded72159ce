/**
 * What the events of the inbox of availabilities ask for, sent by landlords and partner
 * systems over HTTP or Kafka.
 */
@NullMarked
package fr.logementdabord.housing.inbox;

import org.jspecify.annotations.NullMarked;
