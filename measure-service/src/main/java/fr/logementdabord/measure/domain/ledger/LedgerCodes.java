package fr.logementdabord.measure.domain.ledger;

import java.util.List;

/**
 * The codes of a subsidy ledger.
 */
public final class LedgerCodes {

	/** What a payment is for. */
	public static final List<String> PURPOSES = List.of("LIVING_ALLOWANCE", "DEPOSIT", "RENT", "EQUIPMENT", "FOOD",
			"TRANSPORT", "STUDIES", "OTHER");

	/** The measure that carries subsidies (seed:492, seed:582). */
	public static final String ENVAUL = "ENVAUL";

	private LedgerCodes() {
	}

}
