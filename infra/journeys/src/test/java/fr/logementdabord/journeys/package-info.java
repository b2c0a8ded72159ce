/**
 * The journeys on a suite of real processes, with the faults and the looks from outside
 * that they must bear.
 */
@NullMarked
package fr.logementdabord.journeys;

import org.jspecify.annotations.NullMarked;
