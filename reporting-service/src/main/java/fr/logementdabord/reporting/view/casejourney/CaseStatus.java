package fr.logementdabord.reporting.view.casejourney;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where the saisine stands.
 */
public enum CaseStatus {

	/** Another service spoke of the case first. */
	UNKNOWN,
	/** Received. */
	SUBMITTED,
	/** In hand. */
	ACKNOWLEDGED,
	/** Étayage complete. */
	DOCUMENTED,
	/** Oriented. */
	ORIENTED,
	/** Closing proposed. */
	CLOSURE_PROPOSED,
	/** Withdrawn. */
	WITHDRAWN,
	/** Closed. */
	CLOSED;

	private static final Map<StepKind, CaseStatus> SAID = Map.of(StepKind.REFERRAL_SUBMITTED, SUBMITTED,
			StepKind.REFERRAL_ACKNOWLEDGED, ACKNOWLEDGED, StepKind.FACT_FINDING_COMPLETED, DOCUMENTED,
			StepKind.ORIENTATION_DECIDED, ORIENTED, StepKind.ORIENTATION_REVOKED, DOCUMENTED, StepKind.CLOSURE_PROPOSED,
			CLOSURE_PROPOSED, StepKind.REFERRAL_WITHDRAWN, WITHDRAWN, StepKind.REFERRAL_CLOSED, CLOSED);

	/**
	 * Whether nothing more is awaited.
	 */
	public boolean over() {
		return this == WITHDRAWN || this == CLOSED;
	}

	/**
	 * The status after these steps, in the order in which they were decided.
	 */
	static CaseStatus after(List<Step> decided) {
		CaseStatus status = UNKNOWN;
		for (Step step : decided) {
			CaseStatus next = said(step);
			status = (next != null) ? next : status;
		}
		return status;
	}

	/**
	 * The status that a step brings the case to, null when it leaves it where it is.
	 */
	public static @Nullable CaseStatus said(Step step) {
		return (step.kind() == StepKind.REFERRAL_REOPENED) ? resumed(step.detail(Detail.RESUMED_IN))
				: SAID.get(step.kind());
	}

	private static CaseStatus resumed(@Nullable String code) {
		return switch (code) {
			case "FACT_FINDING_COMPLETED" -> DOCUMENTED;
			case "ACKNOWLEDGED" -> ACKNOWLEDGED;
			case null, default -> SUBMITTED;
		};
	}

}
