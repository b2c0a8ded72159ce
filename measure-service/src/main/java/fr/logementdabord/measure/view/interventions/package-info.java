/**
 * The cohort of households that were helped to keep their dwelling.
 */
@NullMarked
package fr.logementdabord.measure.view.interventions;

import org.jspecify.annotations.NullMarked;
