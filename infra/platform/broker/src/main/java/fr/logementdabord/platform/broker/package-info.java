/**
 * The broker of the suite as one process: a real Kafka broker over a local directory.
 */
@NullMarked
package fr.logementdabord.platform.broker;

import org.jspecify.annotations.NullMarked;
