/**
 * The list of households that moved in, one row per household however many saisines it
 * has.
 */
@NullMarked
package fr.logementdabord.reporting.view.households;

import org.jspecify.annotations.NullMarked;
