package fr.logementdabord.reporting.view.financialreport;

import java.util.List;

/**
 * The figures of the report, in the order in which their definitions are told (messages
 * {@code financial.<key>} and {@code financial-definition.<key>}).
 */
final class FinancialFigures {

	static final List<String> ALL = List.of("grant", "eligible", "rate", "balance", "paid", "planned", "transferred",
			"budget", "cost", "left", "executionRate", "excess", "rateOnCost");

	private FinancialFigures() {
	}

}
