/**
 * Measures, each beside the bare library or a peer in the same run, so that a machine's
 * mood counts less.
 */
@NullMarked
package fr.logementdabord.bench;

import org.jspecify.annotations.NullMarked;
