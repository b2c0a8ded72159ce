/**
 * What is known, typed and pure: folded from the records of the views, at any moment of
 * the past as well. Figures and reports are computed on these and on nothing else.
 */
@NullMarked
package fr.logementdabord.reporting.facts;

import org.jspecify.annotations.NullMarked;
