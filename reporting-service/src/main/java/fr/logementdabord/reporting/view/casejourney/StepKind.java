package fr.logementdabord.reporting.view.casejourney;

import java.util.Locale;

/**
 * What can happen on a journey, one kind per public event that is folded.
 */
public enum StepKind {

	/** The saisine arrived. */
	REFERRAL_SUBMITTED(Part.REFERRAL),
	/** The referrer was told. */
	REFERRAL_ACKNOWLEDGED(Part.REFERRAL),
	/** The étayage is complete. */
	FACT_FINDING_COMPLETED(Part.REFERRAL),
	/** The orientation is decided. */
	ORIENTATION_DECIDED(Part.REFERRAL),
	/** Closing is proposed. */
	CLOSURE_PROPOSED(Part.REFERRAL),
	/** The saisine is withdrawn. */
	REFERRAL_WITHDRAWN(Part.REFERRAL),
	/** The file is closed. */
	REFERRAL_CLOSED(Part.REFERRAL),
	/** A measure is asked for. */
	MEASURE_REQUESTED(Part.MEASURE),
	/** An association received it. */
	MEASURE_ALLOCATED(Part.MEASURE),
	/** Its lead worker is named. */
	LEAD_WORKER_NAMED(Part.MEASURE),
	/** The support began. */
	MEASURE_STARTED(Part.MEASURE),
	/** A bilan was held. */
	REVIEW_RECORDED(Part.MEASURE),
	/** The support is over. */
	MEASURE_ENDED(Part.MEASURE),
	/** The request was cancelled. */
	MEASURE_REQUEST_CANCELLED(Part.MEASURE),
	/** A dwelling is sought. */
	HOUSING_SEARCH_OPENED(Part.HOUSING),
	/** The search is over. */
	HOUSING_SEARCH_CLOSED(Part.HOUSING),
	/** A dwelling was proposed. */
	PLACEMENT_PROPOSED(Part.HOUSING),
	/** The landlord answered. */
	LANDLORD_ANSWERED(Part.HOUSING),
	/** The CALEOL decided. */
	COMMITTEE_DECIDED(Part.HOUSING),
	/** Somebody declined. */
	PLACEMENT_DECLINED(Part.HOUSING),
	/** Nobody answered in time. */
	PLACEMENT_EXPIRED(Part.HOUSING),
	/** The placement was given up. */
	PLACEMENT_RELEASED(Part.HOUSING),
	/** The lease is signed. */
	LEASE_SIGNED(Part.HOUSING),
	/** The household moved in. */
	HOUSEHOLD_MOVED_IN(Part.HOUSING);

	private final Part part;

	StepKind(Part part) {
		this.part = part;
	}

	/**
	 * Which service says it.
	 */
	public Part part() {
		return this.part;
	}

	/**
	 * The name of the public event, without context and version.
	 */
	public String eventName() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
