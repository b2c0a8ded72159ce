package fr.logementdabord.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Writes public events as their owners would: each stream with contiguous versions, each
 * event recorded a second after the one before.
 */
public final class EventLog {

	private final List<ReceivedEvent> events = new ArrayList<>();

	private final Map<String, Long> versions = new HashMap<>();

	private Instant now;

	public EventLog() {
		this(Instant.parse("2026-11-23T09:00:00Z"));
	}

	/**
	 * A log that begins at a moment.
	 */
	public EventLog(Instant begin) {
		this.now = begin;
	}

	/**
	 * All events so far.
	 */
	public List<ReceivedEvent> events() {
		return List.copyOf(this.events);
	}

	/**
	 * Lets time pass before the next event is recorded.
	 */
	public EventLog later(long days) {
		this.now = this.now.plus(days, ChronoUnit.DAYS);
		return this;
	}

	/**
	 * The case that the following events are about.
	 */
	public Case about(String caseId, String territory) {
		return new Case(caseId, territory);
	}

	/**
	 * An event of a stream that is about no case; fields in JSON with single quotes.
	 */
	public EventLog say(String context, String name, String stream, String fields) {
		say(context, name, stream, null, "{" + fields + "}");
		return this;
	}

	/**
	 * Two households are one, or two again.
	 */
	public EventLog households(String name, String household, String other, String dated) {
		say("referral", name, "duplicate-" + household + "-" + other, null, "{'duplicateId':'" + household + "-" + other
				+ "','householdId':'" + household + "','mergedHouseholdId':'" + other + "'," + dated + "}");
		return this;
	}

	private void say(String context, String name, String stream, @Nullable String caseId, String json) {
		this.now = this.now.plusSeconds(1);
		long version = this.versions.merge(stream, 1L, Long::sum);
		this.events.add(new ReceivedEvent(stream + "/" + version,
				"/" + context + ("housing".equals(context) ? "-capture" : "") + "-service",
				"fr.logementdabord." + context + "." + name + ".v1", stream, version, version, caseId,
				"correlation-" + ((caseId != null) ? caseId : stream), null, this.now,
				json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * Says events about one case.
	 */
	public final class Case {

		private final String caseId;

		private final String territory;

		private int birthYear = 2008;

		private Case(String caseId, String territory) {
			this.caseId = caseId;
			this.territory = territory;
		}

		/**
		 * All events of the log so far.
		 */
		public List<ReceivedEvent> events() {
			return EventLog.this.events();
		}

		/**
		 * Days pass.
		 */
		public Case later(long days) {
			EventLog.this.later(days);
			return this;
		}

		/**
		 * The year in which the person of the household was born; 2008 when it is not
		 * said.
		 */
		public Case born(int year) {
			this.birthYear = year;
			return this;
		}

		/**
		 * An event of the saisine; fields in JSON with single quotes.
		 */
		public Case referral(String name, String fields) {
			return say("referral", name, "referral-" + this.caseId, fields);
		}

		/**
		 * An event of a measure.
		 */
		public Case measure(String measureId, String name, String fields) {
			return say("measure", name, "measure-" + measureId, "'measureId':'" + measureId + "'," + fields);
		}

		/**
		 * A concertation; a stream of its own.
		 */
		public Case conference(String conferenceId, String fields) {
			return say("referral", "case-conference-held", "conferences-" + this.caseId + "-" + conferenceId,
					"'conferenceId':'" + conferenceId + "'," + fields);
		}

		/**
		 * An event of a search.
		 */
		public Case search(String searchId, String name, String fields) {
			return say("housing", name, "search-" + searchId, "'searchId':'" + searchId + "'," + fields);
		}

		/**
		 * An event of a placement.
		 */
		public Case placement(String placementId, String name, String fields) {
			return say("housing", name, "placement-" + placementId, "'placementId':'" + placementId + "'," + fields);
		}

		/**
		 * An event of the tenancy that follows from a placement.
		 */
		public Case tenancy(String placementId, String name, String fields) {
			return say("housing", name, "tenancy-T-" + placementId,
					"'tenancyId':'T-" + placementId + "','placementId':'" + placementId + "'," + fields);
		}

		/**
		 * A place of an agreement is taken for a measure; said by the agreement.
		 */
		public Case placeTaken(String measureId, String measureType, String provider, String fields) {
			return say("measure", "place-taken", "agreement-A-1", "'agreementId':'A-1','measureId':'" + measureId
					+ "','measureType':'" + measureType + "','provider':'" + provider + "'," + fields);
		}

		private Case say(String context, String name, String stream, String fields) {
			String territory = this.territory.isEmpty() ? "" : "'territory':'" + this.territory + "',";
			EventLog.this.say(context, name, stream, this.caseId,
					"{'caseId':'" + this.caseId + "'," + territory + fields + "}");
			return this;
		}

		/**
		 * A saisine, from its reception to the orientation.
		 */
		public Case oriented(String referrer, String measureType) {
			return submitted(referrer, "H-" + this.caseId)
				.referral("referral-acknowledged", "'acknowledgedOn':'2026-11-24'")
				.referral("fact-finding-completed", "'completedOn':'2026-11-30','imlOutcome':'DOES_NOT_ANSWER'")
				.referral("orientation-decided", "'decidedOn':'2026-12-02','measureType':'" + measureType
						+ "','housing':{'typologies':['T1']},'referrerOrganisation':'" + referrer + "'");
		}

		/**
		 * A saisine that has just been received.
		 */
		public Case submitted(String referrer, String household) {
			return submittedWith("", referrer, household);
		}

		/**
		 * A saisine that is open to whoever bears a mark, and to nobody else.
		 */
		public Case submitted(String referrer, String household, String mark) {
			return submittedWith(",'cleared':['" + mark + "']", referrer, household);
		}

		private Case submittedWith(String more, String referrer, String household) {
			return referral("referral-submitted", "'householdId':'" + household + "','referrerOrganisation':'"
					+ referrer
					+ "','referrerType':'CCAS','submittedOn':'2026-11-23','composition':'SINGLE_WOMAN','birthYears':["
					+ this.birthYear + "],'housingSituation':'ROUGH_SLEEPING','motive':'OTHER'" + more);
		}

		/**
		 * A measure from request to start.
		 */
		public Case started(String measureId, String measureType, String provider) {
			return measure(measureId, "measure-requested",
					"'measureType':'" + measureType + "','requestedOn':'2026-12-02'")
				.measure(measureId, "measure-allocated",
						"'measureType':'" + measureType + "','provider':'" + provider
								+ "','agreementId':'A-1','allocatedOn':'2026-12-04'")
				.measure(measureId, "lead-worker-named", "'provider':'" + provider + "','namedOn':'2026-12-07'")
				.measure(measureId, "measure-started",
						"'measureType':'" + measureType + "','provider':'" + provider + "','startedOn':'2026-12-08'");
		}

		/**
		 * The end of a measure.
		 */
		public Case ended(String measureId, String measureType, String provider) {
			return measure(measureId, "measure-ended", "'measureType':'" + measureType + "','provider':'" + provider
					+ "','endedOn':'2027-11-30','exitReason':'OBJECTIVE_REACHED','exitDestination':'SLIDING_LEASE'");
		}

		/**
		 * A search from its opening to the day the household moves in.
		 */
		public Case housed(String searchId, String placementId) {
			return search(searchId, "housing-search-opened", "'openedOn':'2026-12-02'")
				.placement(placementId, "placement-proposed",
						"'searchId':'" + searchId + "','landlord':'habitat-demo','proposedOn':'2026-12-10',"
								+ "'answerDueOn':'2026-12-20'")
				.placement(placementId, "landlord-answered",
						"'landlord':'habitat-demo','accepted':true,'answeredOn':'2026-12-15'")
				.placement(placementId, "committee-decided", "'outcome':'AWARDED','decidedOn':'2026-12-18'")
				.placement(placementId, "lease-signed",
						"'landlord':'habitat-demo','kind':'SLIDING','signedOn':'2026-12-22',"
								+ "'plannedSlideOn':'2027-12-22'")
				.placement(placementId, "household-moved-in", "'searchId':'" + searchId + "','movedInOn':'2027-01-04'")
				.search(searchId, "housing-search-closed", "'outcome':'HOUSED','closedOn':'2027-01-04'");
		}

	}

}
