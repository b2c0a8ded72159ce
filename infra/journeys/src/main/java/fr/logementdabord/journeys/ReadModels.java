package fr.logementdabord.journeys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * What everybody must see when the journeys are over. Views follow the events a moment
 * later, so each expectation is awaited before it is called missed.
 */
public final class ReadModels {

	private static final List<String> REFERRAL_STEPS = List.of("REFERRAL_SUBMITTED", "REFERRAL_ACKNOWLEDGED",
			"FACT_FINDING_COMPLETED", "ORIENTATION_DECIDED", "CLOSURE_PROPOSED", "REFERRAL_CLOSED");

	private static final List<String> MEASURE_STEPS = List.of("MEASURE_REQUESTED", "MEASURE_ALLOCATED",
			"LEAD_WORKER_NAMED", "MEASURE_STARTED", "REVIEW_RECORDED", "REVIEW_RECORDED", "REVIEW_RECORDED",
			"MEASURE_ENDED");

	private static final List<String> HOUSING_STEPS = List.of("HOUSING_SEARCH_OPENED", "PLACEMENT_PROPOSED",
			"LANDLORD_ANSWERED", "COMMITTEE_DECIDED", "LEASE_SIGNED", "HOUSEHOLD_MOVED_IN", "HOUSING_SEARCH_CLOSED");

	/**
	 * Said by other streams on the same days: their order among the rest is nobody's
	 * promise.
	 */
	private static final List<String> STEPS_BESIDE = List.of("MEASURE_WAITLISTED", "PLACE_TAKEN", "TERM_AGREED",
			"TENANCY_OPENED");

	private final Cast cast;

	public ReadModels(Cast cast) {
		this.cast = cast;
	}

	/**
	 * The referral is closed in the coordinator's list and on its own, with the name that
	 * only those may see who work with the household.
	 */
	public ReadModels referralIsClosed(PersonSession coordinator, CaseFile file, Person person) {
		file.awaitStatus(coordinator, "CLOSED");
		rowIs(coordinator, "/api/referrals", file.caseId(), "status", "CLOSED");
		require(coordinator.get("/api/identities/" + file.caseId()).ok().body().contains(person.familyName()),
				coordinator.login() + " cannot see the name of " + file.caseId());
		csvHasRow(coordinator, "/api/referrals", file.caseId());
		return this;
	}

	public ReadModels measureHasEnded(PersonSession association, CaseFile file, String measureType) {
		rowIs(association, "/api/measures", file.caseId(), "status", "ENDED");
		rowIs(association, "/api/measures", file.caseId(), "measureType", measureType);
		return this;
	}

	/**
	 * The landlord sees the placement to its end, and neither the kind of the measure nor
	 * a name.
	 */
	public ReadModels householdIsHoused(PersonSession landlord, CaseFile file, Person person) {
		String path = "/api/placements/" + file.placementId();
		Waiting.untilTrue("placement " + file.placementId() + " ends with the move-in for " + landlord.login(),
				() -> "MOVED_IN".equals(landlord.get(path).ok().text("status")));
		rowIs(landlord, "/api/placements", file.caseId(), "status", "MOVED_IN");
		String shown = landlord.get(path).body() + landlord.get("/api/placements?size=100").body();
		for (String secret : List.of("ENVAUL", "VIAL", "ADSL", person.familyName(), person.givenName())) {
			require(!shown.contains(secret), landlord.login() + " sees " + secret + " in the placements");
		}
		return this;
	}

	/**
	 * Every step is on the timeline, in the order in which it happened.
	 */
	public ReadModels timelineIsComplete(PersonSession person, CaseFile file) {
		List<String> expected = new ArrayList<>(REFERRAL_STEPS);
		expected.addAll(MEASURE_STEPS);
		expected.addAll(HOUSING_STEPS);
		expected.addAll(STEPS_BESIDE);
		Waiting.untilTrue(
				"the timeline of %s shows %d steps to %s".formatted(file.caseId(), expected.size(), person.login()),
				() -> steps(person, file).size() >= expected.size());
		List<String> shown = steps(person, file);
		for (List<String> part : List.of(REFERRAL_STEPS, MEASURE_STEPS, HOUSING_STEPS)) {
			require(shown.stream().filter(part::contains).toList().equals(part),
					"The timeline of %s should show in this order %s, and shows %s".formatted(file.caseId(), part,
							shown));
		}
		require(shown.containsAll(STEPS_BESIDE) && shown.size() == expected.size(),
				"The timeline of %s should show %s beside, and nothing more: %s".formatted(file.caseId(), STEPS_BESIDE,
						shown));
		for (String[] pair : new String[][] { { "ORIENTATION_DECIDED", "MEASURE_REQUESTED" },
				{ "ORIENTATION_DECIDED", "HOUSING_SEARCH_OPENED" }, { "MEASURE_ENDED", "CLOSURE_PROPOSED" } }) {
			require(shown.indexOf(pair[0]) < shown.indexOf(pair[1]), "The timeline of %s should show %s before %s: %s"
				.formatted(file.caseId(), pair[0], pair[1], shown));
		}
		return this;
	}

	/**
	 * Three figures of the dashboard since the first platform, for somebody who sees the
	 * whole county, and as many rows behind each.
	 */
	public ReadModels figuresAre(int referrals, int measuresRunning, int householdsHoused) {
		Map<String, Integer> expected = Map.of("saisines-recues", referrals, "mesures-en-cours", measuresRunning,
				"menages-loges", householdsHoused);
		PersonSession department = this.cast.departement();
		expected.forEach((key, value) -> {
			Waiting.untilTrue("the figure %s is %d".formatted(key, value),
					() -> figure(department, key).path("value").asInt() == value);
			csvHasRows(department, figure(department, key).path("rows").asString(), value);
		});
		return this;
	}

	/**
	 * The kinds of the steps that a person sees on a timeline, in its order.
	 */
	public static List<String> steps(PersonSession person, CaseFile file) {
		List<String> kinds = new ArrayList<>();
		Answer answer = person.get("/api/timelines/" + file.caseId());
		if (answer.status() == 200) {
			for (JsonNode step : answer.json().path("steps")) {
				kinds.add(step.path("kind").asString().toUpperCase(Locale.ROOT).replace('-', '_'));
			}
		}
		return kinds;
	}

	private static JsonNode figure(PersonSession person, String key) {
		Answer answer = person.get("/api/figures?from=2019-01-01").ok();
		for (JsonNode figure : answer.json()) {
			if (key.equals(figure.path("key").asString())) {
				return figure;
			}
		}
		throw new JourneyFailure(answer.question() + " has no figure " + key);
	}

	private static void rowIs(PersonSession person, String path, String caseId, String field, String value) {
		Waiting.untilTrue("%s shows %s with %s %s to %s".formatted(path, caseId, field, value, person.login()), () -> {
			for (JsonNode row : person.get(path + "?size=100&q=" + caseId).ok().json().path("items")) {
				if (caseId.equals(row.path("caseId").asString()) && value.equals(row.path(field).asString())) {
					return true;
				}
			}
			return false;
		});
	}

	private static void csvHasRow(PersonSession person, String path, String caseId) {
		Answer csv = person.getCsv(path + "?size=100").ok();
		require(csv.contentType().startsWith("text/csv"), path + " does not answer in CSV but " + csv.contentType());
		require(csv.body().lines().anyMatch((line) -> line.contains(caseId)), path + " as CSV has no row " + caseId);
	}

	private static void csvHasRows(PersonSession person, String path, int rows) {
		Waiting.untilTrue(path + " as CSV has " + rows + " rows",
				() -> Arrays.stream(person.getCsv(path).ok().body().split("\\R"))
					.skip(1)
					.filter((line) -> !line.isBlank())
					.count() == rows);
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new JourneyFailure(otherwise);
		}
	}

}
