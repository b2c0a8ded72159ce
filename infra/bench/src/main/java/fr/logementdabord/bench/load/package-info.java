/**
 * Puts load on a contestant from outside and judges what came of it.
 */
@NullMarked
package fr.logementdabord.bench.load;

import org.jspecify.annotations.NullMarked;
