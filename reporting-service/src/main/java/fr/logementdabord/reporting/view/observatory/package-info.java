/**
 * The observatory of the young: households whose eldest member reaches 18 to 25, both
 * included, in the year of the saisine (seed:511-520). Not the bound of ENVAUL, which is
 * under 25 on the day of the saisine.
 */
@NullMarked
package fr.logementdabord.reporting.view.observatory;

import org.jspecify.annotations.NullMarked;
