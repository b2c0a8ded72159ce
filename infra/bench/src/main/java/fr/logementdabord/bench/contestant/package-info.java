/**
 * The systems under test, one process each, all behind the same HTTP front.
 */
@NullMarked
package fr.logementdabord.bench.contestant;

import org.jspecify.annotations.NullMarked;
