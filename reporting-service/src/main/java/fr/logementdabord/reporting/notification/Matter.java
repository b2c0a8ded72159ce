package fr.logementdabord.reporting.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import static fr.logementdabord.reporting.notification.Audience.ASSOCIATION;
import static fr.logementdabord.reporting.notification.Audience.COORDINATORS;
import static fr.logementdabord.reporting.notification.Audience.LANDLORD;
import static fr.logementdabord.reporting.notification.Audience.REFERRERS;

/**
 * What people are notified of: which public event, whom it is for, and the page where
 * they go on. What is told is the kind of matter and a number.
 */
public enum Matter {

	REFERRAL_RECEIVED("referral.referral-submitted", COORDINATORS, "territory", "/saisines/{caseId}"),

	REFERRAL_WITHDRAWN("referral.referral-withdrawn", COORDINATORS, "territory", "/saisines/{caseId}"),

	CLOSURE_PROPOSED("referral.closure-proposed", COORDINATORS, "territory", "/saisines/{caseId}"),

	PLACE_PROPOSED("measure.place-proposed", COORDINATORS, "territory", "/mesures/{measureId}"),

	ALLOCATION_REFUSED("measure.allocation-refused", COORDINATORS, "territory", "/mesures/{measureId}"),

	MEASURE_ENDED("measure.measure-ended", COORDINATORS, "territory", "/mesures/{measureId}"),

	LANDLORD_ANSWERED("housing.landlord-answered", COORDINATORS, "territory", "/positionnements/{placementId}"),

	HOUSEHOLD_WITHDREW("housing.coordinator-alerted", COORDINATORS, "territory", "/positionnements/{placementId}"),

	PLACEMENT_EXPIRED("housing.placement-expired", COORDINATORS, "territory", "/positionnements/{placementId}"),

	STAY_STAGE_REACHED("housing.stay-stage-reached", COORDINATORS, "territory", "/baux/{tenancyId}"),

	MEETING_SCHEDULED("housing.meeting-scheduled", COORDINATORS, "territory", "/reunions/{meetingId}"),

	MEETING_CANCELLED("housing.meeting-cancelled", COORDINATORS, "territory", "/reunions/{meetingId}"),

	REFERRAL_ACKNOWLEDGED("referral.referral-acknowledged", REFERRERS, null, "/saisines/{caseId}/suivi"),

	ORIENTATION_DECIDED("referral.orientation-decided", REFERRERS, null, "/saisines/{caseId}/suivi"),

	REFERRAL_CLOSED("referral.referral-closed", REFERRERS, null, "/saisines/{caseId}/suivi"),

	MEASURE_ALLOCATED("measure.measure-allocated", ASSOCIATION, "provider", "/mesures/{measureId}"),

	DUE_DATE_REMINDED("measure.due-date-reminded", ASSOCIATION, "provider", "/mesures/{measureId}"),

	PLACEMENT_PROPOSED("housing.placement-proposed", LANDLORD, "landlord", "/positionnements/{placementId}"),

	DWELLING_ON_AGENDA("housing.dwelling-put-on-agenda", LANDLORD, "landlord", "/reunions/{meetingId}");

	private final String type;

	private final Audience audience;

	private final @Nullable String named;

	private final String page;

	Matter(String event, Audience audience, @Nullable String named, String page) {
		this.type = "fr.logementdabord." + event + ".v1";
		this.audience = audience;
		this.named = named;
		this.page = page;
	}

	/** The public event it follows from. */
	public String type() {
		return this.type;
	}

	/** Whom it is for. */
	public Audience audience() {
		return this.audience;
	}

	/** Whether the event does not say which organisation it is for, but its case does. */
	public boolean isForTheSender() {
		return this.named == null;
	}

	/**
	 * The territory or organisation that it is for, as the event says; empty when it is
	 * for nobody, as a saisine that no platform covers.
	 */
	public Optional<String> named(Map<?, ?> data) {
		return (this.named != null && data.get(this.named) instanceof String text && !text.isBlank())
				? Optional.of(text) : Optional.empty();
	}

	/**
	 * Path of the page where whoever it is for goes on; empty when the event lacks its
	 * id.
	 */
	public Optional<String> page(Map<?, ?> data) {
		int begin = this.page.indexOf('{');
		int end = this.page.indexOf('}');
		return (data.get(this.page.substring(begin + 1, end)) instanceof String id)
				? Optional.of(this.page.substring(0, begin) + id + this.page.substring(end + 1)) : Optional.empty();
	}

	/** What somebody may be notified of. */
	public static List<Matter> of(Viewer viewer) {
		return Arrays.stream(values()).filter((matter) -> matter.audience.mayHave(viewer)).toList();
	}

	/** The matter behind a public event. */
	public static Optional<Matter> of(String publicType) {
		return Arrays.stream(values()).filter((matter) -> matter.type.equals(publicType)).findFirst();
	}

	/** The public types that make a notification. */
	public static Set<String> types() {
		return Arrays.stream(values()).map((matter) -> matter.type).collect(Collectors.toUnmodifiableSet());
	}

}
