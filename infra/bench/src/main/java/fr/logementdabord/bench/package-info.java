/**
 * Measures, each as a ratio to the bare library beneath, so that a machine's mood counts
 * less.
 */
@NullMarked
package fr.logementdabord.bench;

import org.jspecify.annotations.NullMarked;
