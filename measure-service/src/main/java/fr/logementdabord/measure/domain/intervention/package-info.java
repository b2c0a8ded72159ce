/**
 * Preventing evictions: explanatory visits of a judgment (VEJ) and interventions of the
 * mobile teams (PEX), each with what became of the household later (seed:500-509).
 */
@NullMarked
package fr.logementdabord.measure.domain.intervention;

import org.jspecify.annotations.NullMarked;
