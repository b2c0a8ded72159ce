/**
 * The list of dwellings.
 */
@NullMarked
package fr.logementdabord.housing.view.dwellings;

import org.jspecify.annotations.NullMarked;
