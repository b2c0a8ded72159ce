/**
 * The list of placements.
 */
@NullMarked
package fr.logementdabord.housing.view.placements;

import org.jspecify.annotations.NullMarked;
