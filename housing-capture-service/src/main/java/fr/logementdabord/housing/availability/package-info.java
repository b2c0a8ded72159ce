/**
 * What a landlord says about its vacant dwellings, whichever door it comes through.
 */
@NullMarked
package fr.logementdabord.housing.availability;

import org.jspecify.annotations.NullMarked;
