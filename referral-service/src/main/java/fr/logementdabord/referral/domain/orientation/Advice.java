package fr.logementdabord.referral.domain.orientation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules say of one measure or one other solution, and why.
 */
public record Advice(String code, Outcome outcome, List<Reason> reasons) {

	public Advice {
		reasons = List.copyOf(reasons);
	}

	/** Whether it is advised. */
	public enum Outcome {

		/** Every rule holds. */
		ADVISED,

		/** No rule fails, but one cannot be answered yet. */
		TO_COMPLETE,

		/** A rule fails. */
		NOT_ADVISED

	}

	static Advice from(String code, List<Reason> reasons) {
		Map<String, Finding> needed = new LinkedHashMap<>();
		for (Reason reason : reasons) {
			needed.merge(reason.rule().alternative(), reason.finding(), Advice::better);
		}
		return new Advice(code, outcome(needed), reasons);
	}

	private static Outcome outcome(Map<String, Finding> needed) {
		if (needed.containsValue(Finding.FAILS)) {
			return Outcome.NOT_ADVISED;
		}
		return needed.containsValue(Finding.NOT_KNOWN) ? Outcome.TO_COMPLETE : Outcome.ADVISED;
	}

	/** Of two alternatives one that holds suffices, and an open one leaves it open. */
	private static Finding better(Finding one, Finding other) {
		if (one == Finding.HOLDS || other == Finding.HOLDS) {
			return Finding.HOLDS;
		}
		return (one == Finding.NOT_KNOWN || other == Finding.NOT_KNOWN) ? Finding.NOT_KNOWN : Finding.FAILS;
	}

}
