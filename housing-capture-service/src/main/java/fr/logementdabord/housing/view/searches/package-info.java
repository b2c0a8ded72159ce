/**
 * The list of housing searches.
 */
@NullMarked
package fr.logementdabord.housing.view.searches;

import org.jspecify.annotations.NullMarked;
