/**
 * How long it takes until the suite serves.
 */
@NullMarked
package fr.logementdabord.bench.start;

import org.jspecify.annotations.NullMarked;
