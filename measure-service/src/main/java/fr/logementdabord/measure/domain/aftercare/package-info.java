/**
 * What follows a measure: whether the household keeps its dwelling, and who takes over in
 * the ordinary services.
 */
@NullMarked
package fr.logementdabord.measure.domain.aftercare;

import org.jspecify.annotations.NullMarked;
