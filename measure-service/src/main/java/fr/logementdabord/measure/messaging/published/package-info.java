/**
 * What this service says to the others, version by version; described by the schemas in
 * {@code infra/contracts}.
 */
@NullMarked
package fr.logementdabord.measure.messaging.published;

import org.jspecify.annotations.NullMarked;
