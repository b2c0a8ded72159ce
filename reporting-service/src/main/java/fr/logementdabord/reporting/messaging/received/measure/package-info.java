/**
 * Our reduced copies of the public events of the measure context: only the fields a
 * report needs.
 */
@NullMarked
package fr.logementdabord.reporting.messaging.received.measure;

import org.jspecify.annotations.NullMarked;
