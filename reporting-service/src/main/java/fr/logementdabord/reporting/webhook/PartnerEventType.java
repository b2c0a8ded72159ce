package fr.logementdabord.reporting.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What partners may be told: an allow-list of public events, each cut down to the fields
 * that disclose nothing beyond its progress: of an orientation that it was decided, of a
 * measure that an association has it, of neither which one. A measure type tells of
 * health.
 */
public enum PartnerEventType {

	REFERRAL_SUBMITTED("referral.referral-submitted", "referral-submitted", "caseId", "territory", "submittedOn"),

	REFERRAL_ACKNOWLEDGED("referral.referral-acknowledged", "referral-acknowledged", "caseId", "territory",
			"acknowledgedOn"),

	FACT_FINDING_COMPLETED("referral.fact-finding-completed", "fact-finding-completed", "caseId", "territory",
			"completedOn"),

	REFERRAL_ORIENTED("referral.orientation-decided", "referral-oriented", "caseId", "territory", "decidedOn"),

	MEASURE_ALLOCATED("measure.measure-allocated", "measure-allocated", "caseId", "territory", "allocatedOn"),

	REFERRAL_WITHDRAWN("referral.referral-withdrawn", "referral-withdrawn", "caseId", "territory", "withdrawnOn"),

	REFERRAL_CLOSED("referral.referral-closed", "referral-closed", "caseId", "territory", "closedOn"),

	REFERRAL_REOPENED("referral.referral-reopened", "referral-reopened", "caseId", "territory", "reopenedOn"),

	DWELLING_ANNOUNCED("housing.dwelling-announced", "dwelling-announced", "dwellingId", "reference", "territory",
			"availableOn", "confirmBy"),

	DWELLING_CONFIRMED("housing.dwelling-confirmed", "dwelling-confirmed", "dwellingId", "territory", "confirmedOn",
			"confirmBy"),

	DWELLING_WITHDRAWN("housing.dwelling-withdrawn", "dwelling-withdrawn", "dwellingId", "territory", "withdrawnOn"),

	DWELLING_RESERVED("housing.dwelling-reserved", "dwelling-reserved", "dwellingId", "territory", "reservedOn",
			"answerDueOn"),

	DWELLING_RELEASED("housing.dwelling-released", "dwelling-released", "dwellingId", "territory", "releasedOn"),

	DWELLING_LET("housing.dwelling-let", "dwelling-let", "dwellingId", "territory", "letOn");

	private final String from;

	private final String type;

	private final List<String> fields;

	PartnerEventType(String from, String name, String... fields) {
		this.from = "fr.logementdabord." + from + ".v1";
		this.type = "fr.logementdabord.partner." + name + ".v1";
		this.fields = List.of(fields);
	}

	/** The public event it is cut from. */
	public String from() {
		return this.from;
	}

	/** The type that partners see. */
	public String type() {
		return this.type;
	}

	/** The fields that are told; the first names what the event is about. */
	public List<String> fields() {
		return this.fields;
	}

	/**
	 * Whether it belongs to the landlord that the event names, else to the case's sender.
	 */
	boolean ofLandlord() {
		return this.from.startsWith("fr.logementdabord.housing.");
	}

	/** The type behind a public event. */
	public static Optional<PartnerEventType> from(String publicType) {
		return Arrays.stream(values()).filter((type) -> type.from.equals(publicType)).findFirst();
	}

	/** The type behind the name that partners use. */
	public static Optional<PartnerEventType> of(String type) {
		return Arrays.stream(values()).filter((known) -> known.type.equals(type)).findFirst();
	}

}
