/**
 * The matching of households and dwellings, beside the solver alone.
 */
@NullMarked
package fr.logementdabord.bench.matching;

import org.jspecify.annotations.NullMarked;
