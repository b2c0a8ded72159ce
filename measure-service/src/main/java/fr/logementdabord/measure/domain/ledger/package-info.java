/**
 * The subsidies of one ENVAUL measure, to the cent: what was granted, paid to the young
 * person, reversed, given back.
 */
@NullMarked
package fr.logementdabord.measure.domain.ledger;

import org.jspecify.annotations.NullMarked;
