package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import fr.logementdabord.journeys.Cast;
import fr.logementdabord.journeys.JourneyFailure;
import fr.logementdabord.journeys.PersonSession;
import fr.logementdabord.journeys.Waiting;
import tools.jackson.databind.JsonNode;

/**
 * What the reports must show when a history has been played: as many saisines, measures
 * and households as were planned, and the State's grants to the euro. Whatever happened
 * later than the history is left out.
 */
final class HistoryCheck {

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

	private static final int CENTS = 100;

	private static final long GRANT_2023 = 110_000_000;

	private static final long ELIGIBLE_2023 = 146_951_400;

	private final PersonSession department;

	private final HistoryPlan plan;

	private final Consumer<String> told;

	HistoryCheck(Cast cast, HistoryPlan plan, Consumer<String> told) {
		this.department = cast.departement();
		this.plan = plan;
		this.told = told;
	}

	/**
	 * Verifies everything.
	 * @throws JourneyFailure naming the first figure that is not as planned
	 */
	void verify() {
		Totals planned = Totals.of(this.plan.cases());
		Predicate<LocalDate> ofTheFourYears = (day) -> day.getYear() >= HistoryPlan.FIRST_YEAR
				&& day.getYear() <= HistoryPlan.LAST_YEAR;
		Predicate<LocalDate> upToTheEnd = (day) -> !day.isAfter(planned.lastDay());
		is("saisines from 2019 to 2022", planned.saisines(), () -> saisines(ofTheFourYears).size());
		is("saisines in the activity report of 2018 to 2022", planned.saisines(), this::saisinesOfTheReport);
		is("of them closed", planned.closed(), () -> count(saisines(ofTheFourYears), "Statut", "Close"));
		is("of them withdrawn", planned.withdrawn(), () -> count(saisines(ofTheFourYears), "Statut", "Retirée"));
		is("measures started", planned.measures(), () -> rows("/api/cases/measures", "Début", upToTheEnd).size());
		is("households moved in", planned.movedIn(),
				() -> rows("/api/cases/households", "Entrée dans le logement", upToTheEnd).size());
		is("explanatory visits of judgments",
				(int) this.plan.interventions().filter((one) -> one.kind() instanceof Intervention.Kind.Visit).count(),
				() -> count(rows("/api/interventions", "Date", ofTheFourYears), "Action", "VEJ"));
		grants();
	}

	private int saisinesOfTheReport() {
		JsonNode report = this.department.get("/api/reports/activity?from=2018-01-01&to=2022-12-31").ok().json();
		for (JsonNode chapter : report.path("chapters")) {
			for (JsonNode entry : chapter.path("entries")) {
				if ("saisines-recues".equals(entry.path("figure").asString())) {
					return entry.path("values").path(0).path("number").asInt();
				}
			}
		}
		throw new JourneyFailure("The activity report does not count the saisines received.");
	}

	private void grants() {
		is("€ granted from 2018 to 2022", (int) (GrantYear.totalCents() / CENTS),
				() -> (int) (this.department.get("/api/reports/funding?from=2018&until=2022")
					.ok()
					.json()
					.path("total")
					.path("sumCents")
					.asLong() / CENTS));
		JsonNode last = this.department.get("/api/grants/G-AMI1-2023").ok().json();
		if (last.path("grantCents").asLong() != GRANT_2023 || last.path("eligibleCents").asLong() != ELIGIBLE_2023) {
			throw new JourneyFailure("The grant of AMI 1 for 2023 is not as signed: " + last);
		}
	}

	/** Views follow the events a moment later, so a figure is awaited. */
	private void is(String what, int planned, IntSupplier shown) {
		int[] last = new int[1];
		try {
			Waiting.untilTrue(what, () -> {
				last[0] = shown.getAsInt();
				return last[0] == planned;
			});
		}
		catch (JourneyFailure ex) {
			throw new JourneyFailure(
					"The reports show %d %s, and %d were planned; are there others of those years than this history’s?"
						.formatted(last[0], what, planned),
					ex);
		}
		this.told.accept("%,d %s".formatted(planned, what));
	}

	private List<Map<String, String>> saisines(Predicate<LocalDate> submitted) {
		return rows("/api/cases", "Saisine du", submitted);
	}

	private static int count(List<Map<String, String>> rows, String column, String word) {
		return (int) rows.stream().filter((row) -> word.equals(row.get(column))).count();
	}

	/**
	 * The rows of a list, by the heads of its columns, whose day is one of those meant.
	 */
	private List<Map<String, String>> rows(String path, String dayColumn, Predicate<LocalDate> day) {
		List<String> lines = this.department.getCsv(path).ok().body().replace("\uFEFF", "").lines().toList();
		String[] heads = lines.getFirst().split(";", -1);
		return lines.stream()
			.skip(1)
			.map((line) -> row(heads, line.split(";", -1)))
			.filter((row) -> DAY.matcher(row.getOrDefault(dayColumn, "")).matches()
					&& day.test(LocalDate.parse(row.get(dayColumn))))
			.toList();
	}

	private static Map<String, String> row(String[] heads, String[] cells) {
		Map<String, String> row = new HashMap<>();
		for (int i = 0; i < Math.min(heads.length, cells.length); i++) {
			row.put(heads[i], cells[i]);
		}
		return row;
	}

}
