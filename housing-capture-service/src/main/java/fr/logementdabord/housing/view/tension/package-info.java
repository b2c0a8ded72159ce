/**
 * How many households look for a dwelling and how many dwellings are offered.
 */
@NullMarked
package fr.logementdabord.housing.view.tension;

import org.jspecify.annotations.NullMarked;
