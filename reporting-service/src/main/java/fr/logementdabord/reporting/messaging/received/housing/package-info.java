/**
 * Our reduced copies of the public events of the housing context: only the fields a
 * report needs.
 */
@NullMarked
package fr.logementdabord.reporting.messaging.received.housing;

import org.jspecify.annotations.NullMarked;
