package fr.logementdabord.housing.messaging.published;

/**
 * The table of our public types: a name never follows a class.
 */
public final class HousingTypes {

	public static final String DWELLING_ANNOUNCED = "fr.logementdabord.housing.dwelling-announced.v1";

	public static final String DWELLING_CONFIRMED = "fr.logementdabord.housing.dwelling-confirmed.v1";

	public static final String DWELLING_WITHDRAWN = "fr.logementdabord.housing.dwelling-withdrawn.v1";

	public static final String DWELLING_RESERVED = "fr.logementdabord.housing.dwelling-reserved.v1";

	public static final String DWELLING_RELEASED = "fr.logementdabord.housing.dwelling-released.v1";

	public static final String DWELLING_LET = "fr.logementdabord.housing.dwelling-let.v1";

	public static final String HOUSING_SEARCH_OPENED = "fr.logementdabord.housing.housing-search-opened.v1";

	public static final String HOUSING_SEARCH_REVISED = "fr.logementdabord.housing.housing-search-revised.v1";

	public static final String HOUSING_SEARCH_PAUSED = "fr.logementdabord.housing.housing-search-paused.v1";

	public static final String HOUSING_SEARCH_RESUMED = "fr.logementdabord.housing.housing-search-resumed.v1";

	public static final String HOUSING_SEARCH_CLOSED = "fr.logementdabord.housing.housing-search-closed.v1";

	public static final String MEETING_SCHEDULED = "fr.logementdabord.housing.meeting-scheduled.v1";

	public static final String DWELLING_PUT_ON_AGENDA = "fr.logementdabord.housing.dwelling-put-on-agenda.v1";

	public static final String PAIR_DECIDED = "fr.logementdabord.housing.pair-decided.v1";

	public static final String MEETING_CLOSED = "fr.logementdabord.housing.meeting-closed.v1";

	public static final String MEETING_CANCELLED = "fr.logementdabord.housing.meeting-cancelled.v1";

	public static final String PLACEMENT_PROPOSED = "fr.logementdabord.housing.placement-proposed.v1";

	public static final String LANDLORD_ANSWERED = "fr.logementdabord.housing.landlord-answered.v1";

	public static final String COMMITTEE_DECIDED = "fr.logementdabord.housing.committee-decided.v1";

	public static final String PLACEMENT_DECLINED = "fr.logementdabord.housing.placement-declined.v1";

	public static final String PLACEMENT_EXPIRED = "fr.logementdabord.housing.placement-expired.v1";

	public static final String PLACEMENT_RELEASED = "fr.logementdabord.housing.placement-released.v1";

	public static final String LEASE_SIGNED = "fr.logementdabord.housing.lease-signed.v1";

	public static final String HOUSEHOLD_MOVED_IN = "fr.logementdabord.housing.household-moved-in.v1";

	public static final String COORDINATOR_ALERTED = "fr.logementdabord.housing.coordinator-alerted.v1";

	public static final String ALERT_ACKNOWLEDGED = "fr.logementdabord.housing.alert-acknowledged.v1";

	public static final String TENANCY_OPENED = "fr.logementdabord.housing.tenancy-opened.v1";

	public static final String SLIDE_PLANNED = "fr.logementdabord.housing.slide-planned.v1";

	public static final String LEASE_SLID = "fr.logementdabord.housing.lease-slid.v1";

	public static final String STAY_STAGE_REACHED = "fr.logementdabord.housing.stay-stage-reached.v1";

	public static final String MAINTAINED_CHECKED = "fr.logementdabord.housing.maintained-checked.v1";

	public static final String OCCUPATION_ENDED = "fr.logementdabord.housing.occupation-ended.v1";

	private HousingTypes() {
	}

}
