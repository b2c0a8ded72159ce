/**
 * The pages and the API of the subsidies of an ENVAUL measure.
 */
@NullMarked
package fr.logementdabord.measure.web.ledger;

import org.jspecify.annotations.NullMarked;
