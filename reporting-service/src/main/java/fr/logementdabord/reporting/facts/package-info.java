/**
 * What is known, typed and pure: of each case from its steps, of agreements, grants,
 * sessions and dwellings from the records of their streams, at any moment of the past as
 * well. Figures and reports are computed on these and on nothing else.
 */
@NullMarked
package fr.logementdabord.reporting.facts;

import org.jspecify.annotations.NullMarked;
