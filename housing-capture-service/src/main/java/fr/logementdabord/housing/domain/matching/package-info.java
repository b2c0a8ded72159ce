/**
 * Which vacancy could house whom, rule by rule, and what the whole of a meeting gains or
 * loses by a choice: pure, advice only.
 */
@NullMarked
package fr.logementdabord.housing.domain.matching;

import org.jspecify.annotations.NullMarked;
