package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.logementdabord.journeys.Answer;
import fr.logementdabord.journeys.Cast;
import fr.logementdabord.journeys.JourneyFailure;
import fr.logementdabord.journeys.history.Ground.Agreement;
import fr.logementdabord.journeys.history.Ground.Line;
import fr.logementdabord.journeys.history.Ground.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * Plays what is there before, beside and after the cases: grants, agreements, fluidity
 * meetings, visits and teams against evictions, sessions of the network.
 */
final class GroundPlayer {

	private static final String AGREEMENTS = "/api/agreements";

	private final Cast cast;

	private final String keys;

	private final Map<Line, String> agreements = new ConcurrentHashMap<>();

	private final Map<Meeting, String> meetings = new ConcurrentHashMap<>();

	GroundPlayer(Cast cast, String keys) {
		this.cast = cast;
		this.keys = keys;
	}

	/** Id of the agreement on which a measure has its place. */
	String agreementOf(Line line) {
		return known(this.agreements.get(line), line);
	}

	String meetingOf(Meeting meeting) {
		return known(this.meetings.get(meeting), meeting);
	}

	/**
	 * The State's grants of 2018 to 2023, to the euro as in the source (seed:194,
	 * 306-309).
	 */
	void grants() {
		Doer.firstCommand(this.cast.departement(), "/api/grants/history", this.keys + "-grants", Map.of());
	}

	/** What the Department does with one of them. */
	void spend(GrantYear grant) {
		String path = "/api/grants/" + grant.id();
		String key = this.keys + "-" + grant.id();
		Doer.firstCommand(this.cast.departement(), path + "/payment", key + "-payment",
				Map.of("paidOn", grant.paidOn().toString()));
		grant.costs()
			.forEach((nature, cents) -> Doer.firstCommand(this.cast.departement(), path + "/costs",
					key + "-cost-" + nature, Map.of("nature", nature, "amountCents", cents, "incurredOn",
							grant.costsOn().toString(), "evidence", "ETAT-%s-%s".formatted(grant.id(), nature))));
		String reported = grant.reportedOn().toString();
		for (String report : List.of("FINANCIAL_REPORT", "ACTIVITY_REPORT")) {
			Doer.firstCommand(this.cast.departement(), path + "/reports", key + "-" + report,
					Map.of("report", report, "signedOn", reported, "sentOn", reported));
		}
	}

	void sign(Agreement agreement) {
		Line line = agreement.line();
		Map<String, Object> terms = new LinkedHashMap<>();
		terms.put("provider", line.association().organisation());
		terms.put("territory", line.platform().key());
		terms.put("measureType", line.measureType());
		terms.put("year", agreement.year());
		terms.put("places", agreement.places());
		terms.put("unitCostCents", agreement.unitCostCents());
		if (agreement.isFundedByTheState()) {
			terms.put("envelope", line.platform().envelope());
		}
		String key = "%s-agreement-%s-%s-%s-%d".formatted(this.keys, line.association().organisation(),
				line.platform().key(), line.measureType(), agreement.year());
		try {
			this.agreements.put(line,
					Doer.firstCommand(this.cast.departement(), AGREEMENTS, key, terms).text("agreementId"));
		}
		catch (JourneyFailure ex) {
			throw new JourneyFailure(
					"%s (is another history there already? --fresh begins anew): %s".formatted(key, ex.getMessage()),
					ex);
		}
	}

	/** Invitations leave three weeks before. */
	void schedule(Meeting meeting) {
		LocalDate scheduled = Workdays.upTo(meeting.heldOn().minusDays(21));
		LocalDate from = meeting.platform().from();
		Answer answer = Doer.firstCommand(this.cast.etat(), "/api/meetings", keyOf(meeting),
				Map.of("territory", meeting.platform().key(), "heldOn", meeting.heldOn().toString(), "scheduledOn",
						(scheduled.isBefore(from) ? from : scheduled).toString()));
		this.meetings.put(meeting, answer.text("meetingId"));
	}

	/** After everything that was decided in it. */
	void close(Meeting meeting) {
		Doer.firstCommand(this.cast.etat(), "/api/meetings/" + meetingOf(meeting) + "/closure",
				keyOf(meeting) + "-closure", Map.of("closedOn", meeting.heldOn().toString()));
	}

	private String keyOf(Meeting meeting) {
		return "%s-meeting-%s-%s".formatted(this.keys, meeting.platform().key(), meeting.heldOn());
	}

	/**
	 * @param number makes the key of the intervention
	 */
	void intervene(int number, Intervention intervention) {
		Map<String, Object> begun = new LinkedHashMap<>();
		begun.put("territory", intervention.platform().key());
		switch (intervention.kind()) {
			case Intervention.Kind.Visit(LocalDate judgedOn, String contact) -> {
				begun.put("kind", "VEJ");
				begun.put("judgedOn", judgedOn.toString());
				begun.put("visitedOn", intervention.on().toString());
				begun.put("contact", contact);
			}
			case Intervention.Kind.Team(int debtCents) -> {
				begun.put("kind", "PEX");
				begun.put("requestedOn", intervention.on().toString());
				begun.put("debtCents", debtCents);
			}
		}
		var association = this.cast.person(intervention.association().login());
		String key = this.keys + "-intervention-" + number;
		String id = Doer.firstCommand(association, "/api/interventions", key, begun).text("interventionId");
		Doer.firstCommand(association, "/api/interventions/" + id + "/status", key + "-status",
				Map.of("status", intervention.status(), "observedOn", intervention.observedOn().toString()));
	}

	/**
	 * @param number makes the key of the session
	 */
	void hold(int number, NetworkEvent event) {
		Map<String, Object> plan = new LinkedHashMap<>();
		plan.put("kind", event.kind());
		plan.put("theme", event.theme());
		plan.put("heldOn", event.on().toString());
		plan.put("audience", event.audience());
		plan.put("organisations", List.copyOf(event.attendance().keySet()));
		Platform platform = event.platform();
		if (platform != null) {
			plan.put("territory", platform.key());
		}
		var planner = (platform != null) ? this.cast.person(platform.coordinator()) : this.cast.departement();
		String key = this.keys + "-session-" + number;
		String id = Doer.firstCommand(planner, "/api/network-sessions", key, plan).text("sessionId");
		List<Map<String, Object>> came = event.attendance()
			.entrySet()
			.stream()
			.map((entry) -> Map.<String, Object>of("organisation", entry.getKey(), "participants", entry.getValue()))
			.toList();
		Doer.firstCommand(planner, "/api/network-sessions/" + id + "/attendance", key + "-attendance",
				Map.of("attendance", came));
	}

	private static String known(@Nullable String id, Object what) {
		if (id == null) {
			throw new IllegalStateException("not on the ground: " + what);
		}
		return id;
	}

}
