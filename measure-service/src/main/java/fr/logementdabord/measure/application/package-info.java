/**
 * What is done for one request across the aggregates: load, decide, append, wait a
 * little.
 */
@NullMarked
package fr.logementdabord.measure.application;

import org.jspecify.annotations.NullMarked;
