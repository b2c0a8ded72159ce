/**
 * A household's search for a dwelling, which holds at most one live placement.
 */
@NullMarked
package fr.logementdabord.housing.domain.search;

import org.jspecify.annotations.NullMarked;
