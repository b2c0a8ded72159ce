/**
 * Which types of support are funded, and from when to when.
 */
@NullMarked
package fr.logementdabord.measure.domain.measuretype;

import org.jspecify.annotations.NullMarked;
