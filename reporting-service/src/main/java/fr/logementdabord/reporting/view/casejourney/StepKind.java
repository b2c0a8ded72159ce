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
	/** The orientation is taken back. */
	ORIENTATION_REVOKED(Part.REFERRAL),
	/** A file that was over is taken up again. */
	REFERRAL_REOPENED(Part.REFERRAL),
	/** Only some may know of the case from now on. */
	CASE_PROTECTED(Part.REFERRAL),
	/** The case is no longer protected. */
	PROTECTION_LIFTED(Part.REFERRAL),
	/** A concertation took place. */
	CASE_CONFERENCE_HELD(Part.REFERRAL),
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
	/** It is on the waiting list. */
	MEASURE_WAITLISTED(Part.MEASURE),
	/** The association or the household said no before the start. */
	ALLOCATION_REFUSED(Part.MEASURE),
	/** A place of an agreement is taken for it. */
	PLACE_TAKEN(Part.MEASURE),
	/** A term begins, with the reviews it owes. */
	TERM_AGREED(Part.MEASURE),
	/** The support is interrupted. */
	MEASURE_SUSPENDED(Part.MEASURE),
	/** The support goes on. */
	MEASURE_RESUMED(Part.MEASURE),
	/** The end waits for a place. */
	END_DEFERRED(Part.MEASURE),
	/** The end waits no longer. */
	END_NO_LONGER_DEFERRED(Part.MEASURE),
	/** The measure goes on as another type. */
	MEASURE_TYPE_CHANGED(Part.MEASURE),
	/** Something stands in the way. */
	OBSTACLE_RECORDED(Part.MEASURE),
	/** Something stands in the way no longer. */
	OBSTACLE_LIFTED(Part.MEASURE),
	/** Whether the household still lives there, read by the association. */
	MAINTAINED_IN_HOUSING_READ(Part.MEASURE),
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
	HOUSEHOLD_MOVED_IN(Part.HOUSING),
	/** Something else is sought. */
	HOUSING_SEARCH_REVISED(Part.HOUSING),
	/** The search rests. */
	HOUSING_SEARCH_PAUSED(Part.HOUSING),
	/** The search goes on. */
	HOUSING_SEARCH_RESUMED(Part.HOUSING),
	/** The household gave up after the landlord's yes. */
	COORDINATOR_ALERTED(Part.HOUSING),
	/** The tenancy begins. */
	TENANCY_OPENED(Part.HOUSING),
	/** The slide of the lease has another date. */
	SLIDE_PLANNED(Part.HOUSING),
	/** The lease is the household's own. */
	LEASE_SLID(Part.HOUSING),
	/** Whether the household is still housed, looked at by the housing side. */
	MAINTAINED_CHECKED(Part.HOUSING),
	/** The household left its dwelling. */
	OCCUPATION_ENDED(Part.HOUSING);

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
