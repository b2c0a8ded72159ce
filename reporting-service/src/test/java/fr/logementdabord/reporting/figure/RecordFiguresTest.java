package fr.logementdabord.reporting.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.reporting.facts.AgreementFacts;
import fr.logementdabord.reporting.facts.DwellingFacts;
import fr.logementdabord.reporting.facts.DwellingFacts.End;
import fr.logementdabord.reporting.facts.DwellingFacts.Offer;
import fr.logementdabord.reporting.facts.InterventionFacts;
import fr.logementdabord.reporting.facts.MeetingFacts;
import fr.logementdabord.reporting.facts.Origin;
import fr.logementdabord.reporting.facts.PlaceFacts;
import fr.logementdabord.reporting.facts.SessionFacts;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Places, money, prevention, sessions, meetings and dwellings, counted by hand.
 */
class RecordFiguresTest {

	private static final Period YEAR = Period.year(2023);

	private static final CountySnapshot COUNTY = new CountySnapshot(Instant.MAX, List.of(),
			new Registers(
					List.of(agreement("A-1", "asso-escale", "artois", 20, null),
							agreement("A-2", "asso-relais", "artois", 1, 500_000L),
							agreement("A-3", "asso-cap", "lens-henin", 10, null)),
					List.of(place("A-1", "M-1", "artois", "2023-02-01", null),
							place("A-1", "M-2", "artois", "2023-02-01", "2023-12-31"),
							place("A-2", "M-3", "artois", "2023-03-01", null),
							place("A-2", "M-4", "artois", "2022-11-01", null),
							place("A-3", "M-5", "lens-henin", "2024-01-02", null)),
					List.of(),
					List.of(session("N-1", "GEP", "artois", "2023-05-04", SessionFacts.Status.HELD, 15),
							session("N-2", "GEP", "artois", "2023-09-04", SessionFacts.Status.HELD, 12),
							session("N-3", "CLUB", null, "2023-10-12", SessionFacts.Status.HELD, 130),
							session("N-4", "GEP", "artois", "2023-11-04", SessionFacts.Status.CANCELLED, 0),
							session("N-5", "GEP", "artois", "2023-12-04", SessionFacts.Status.PLANNED, 0)),
					List.of(visit("I-1", "2023-04-03",
							List.of(seen("NOT_MEASURABLE_YET", "2023-12-31"), seen("MAINTAINED", "2024-06-30"))),
							visit("I-2", "2023-04-04", List.of(seen("REHOUSED", "2023-11-30"))),
							visit("I-3", "2023-04-05", List.of()),
							new InterventionFacts("I-4", InterventionFacts.TEAM, "asso-relais", "lens-henin", null,
									day("2023-06-01"), null, "dette-pex-2021", List.of())),
					List.of(dwelling("D-1", new Offer(day("2023-01-10"), null, null, "T1", "ORDINARY", false)),
							dwelling("D-2",
									new Offer(day("2023-01-10"), day("2023-03-01"), End.WITHDRAWN, "T1", "ORDINARY",
											false),
									new Offer(day("2023-05-01"), day("2023-06-01"), End.LET, "T1", "ORDINARY", false)),
							dwelling("D-3", new Offer(day("2022-12-01"), null, null, "T4", "SAS", false))),
					List.of(new MeetingFacts("F-1", "artois", day("2023-02-10"), Set.of("D-1", "D-2"),
							List.of(pair("D-1", "LDA-1", 1, "FOLLOWED"), pair("D-1", "LDA-2", 2, "NONE"),
									pair("D-2", "LDA-3", 1, "OVERRIDDEN")),
							day("2023-02-10"), null),
							new MeetingFacts("F-2", "artois", day("2023-03-10"), Set.of(), List.of(), null,
									day("2023-03-01")))));

	@Test
	void places_are_those_of_the_day_and_a_place_is_free_the_day_its_measure_ends() {
		assertThat(value("places-financees", YEAR)).isEqualTo(31);
		assertThat(value("places-occupees", YEAR)).as("M-2 ended on the last day, M-5 begins the year after")
			.isEqualTo(3);
		assertThat(value("places-occupees", until("2023-12-30"))).isEqualTo(4);
	}

	@Test
	void an_agreement_with_more_measures_than_places_has_none_free_and_takes_none_from_the_others() {
		assertThat(value("places-libres", YEAR)).isEqualTo(19 + 0 + 10);
		assertThat(figure("places-libres", COUNTY).rows()).extracting(FigureRow::subject).containsExactly("A-1", "A-3");
	}

	@Test
	void the_commitment_is_a_budget_or_each_place_at_its_cost() {
		assertThat(value("engagement-annuel", YEAR)).isEqualTo(20 * 300_000L + 500_000L + 10 * 300_000L);
		assertThat(cells("engagement-annuel", Breakdown.TERRITORY)).containsOnlyKeys("artois", "lens-henin");
	}

	@Test
	void only_department_and_auditor_are_given_the_money() {
		FigureDefinition commitment = FigureCatalogue.get("engagement-annuel");

		assertThat(commitment.audience().includes(scope("department"))).isTrue();
		assertThat(commitment.audience().includes(scope("auditor"))).isTrue();
		assertThat(commitment.audience().includes(scope("state"))).isFalse();
		assertThat(commitment.audience().includes(scope("coordinator", "artois"))).isFalse();
		assertThat(commitment.audience().includes(scope("association"))).isFalse();
	}

	@Test
	void a_cohort_keeps_not_measurable_yet_as_an_outcome_apart_from_nobody_having_looked() {
		assertThat(cells("visites-vej", Breakdown.INTERVENTION_STATUS))
			.isEqualTo(Map.of("NOT_MEASURABLE_YET", 1, "REHOUSED", 1, FigureRow.NOT_STATED, 1));
		assertThat(value("interventions-pex", YEAR)).isEqualTo(1);
	}

	@Test
	void the_same_cohort_read_later_says_what_was_seen_later() {
		Period longer = new Period(day("2023-01-01"), day("2024-12-31"));

		assertThat(FigureCatalogue.get("visites-vej").in(COUNTY, longer).by(Breakdown.INTERVENTION_STATUS))
			.extracting(Figure.Cell::code)
			.containsExactly("MAINTAINED", FigureRow.NOT_STATED, "REHOUSED");
	}

	@Test
	void sessions_that_were_held_count_and_attendances_are_no_persons() {
		assertThat(cells("rencontres-tenues", Breakdown.SESSION_KIND)).isEqualTo(Map.of("GEP", 2, "CLUB", 1));
		assertThat(value("presences-rencontres", YEAR)).isEqualTo(15 + 12 + 130);
		assertThat(cells("rencontres-tenues", Breakdown.TERRITORY)).isEqualTo(Map.of("artois", 2, "departement", 1));
	}

	@Test
	void a_meeting_positions_the_first_rank_only() {
		assertThat(value("reunions-fluidite", YEAR)).isEqualTo(1);
		assertThat(cells("positionnements", Breakdown.ADVICE)).isEqualTo(Map.of("FOLLOWED", 1, "OVERRIDDEN", 1));
	}

	@Test
	void a_dwelling_offered_twice_counts_twice() {
		assertThat(value("logements-proposes", YEAR)).isEqualTo(3);
		assertThat(value("logements-attribues", YEAR)).isEqualTo(1);
		assertThat(value("logements-retires", YEAR)).isEqualTo(1);
		assertThat(cells("logements-disponibles", Breakdown.TYPOLOGY)).isEqualTo(Map.of("T1", 1, "T4", 1));
	}

	@Test
	void tension_sets_offer_against_demand_typology_by_typology() {
		assertThat(Tension.of(COUNTY, YEAR)).extracting(Tension::typology).containsExactly("T1", "T4");
		Tension one = new Tension("T1", cell(5), cell(2));

		assertThat(one.searchesPerDwelling()).isEqualTo(new BigDecimal("2.5"));
		assertThat(new Tension("T2", cell(5), cell(0)).searchesPerDwelling()).isNull();
	}

	@Test
	void a_coordinator_counts_its_territory_and_the_sessions_of_the_whole_county() {
		CountySnapshot seen = COUNTY.seenIn(scope("coordinator", "artois"));

		assertThat(figure("places-financees", seen).value()).isEqualTo(21);
		assertThat(figure("rencontres-tenues", seen).value()).isEqualTo(3);
		assertThat(figure("interventions-pex", seen).value()).isZero();
		assertThat(figure("places-occupees", seen).cell(Breakdown.MEASURE_TYPE, "ADSL").rows()).hasSize(3);
	}

	@Test
	void the_state_counts_everything_without_the_type_of_a_household_s_measure() {
		CountySnapshot seen = COUNTY.seenIn(scope("state"));

		assertThat(figure("places-occupees", seen).cell(Breakdown.MEASURE_TYPE, FigureRow.NOT_STATED).rows())
			.hasSize(3);
		assertThat(
				figure("places-occupees", COUNTY.countedIn(scope("state"))).cell(Breakdown.MEASURE_TYPE, "ADSL").rows())
			.as("in aggregates")
			.hasSize(3);
		assertThat(figure("places-occupees", seen).rows()).extracting(FigureRow::subject)
			.as("an agreement is for one type of measure")
			.noneMatch((subject) -> subject.contains("A-"));
		assertThat(FigureCatalogue.get("places-libres").audience().includes(scope("state"))).isFalse();
		assertThat(FigureCatalogue.get("places-libres").audience().includes(scope("department"))).isTrue();
	}

	@Test
	void an_association_counts_its_own_places_and_referrers_and_landlords_nothing_of_it() {
		CountySnapshot own = COUNTY
			.seenIn(Scope.of(new Viewer("e", "e", Set.of("association"), Set.of(), "asso-escale")));

		assertThat(figure("places-financees", own).value()).isEqualTo(20);
		assertThat(figure("rencontres-tenues", own).value()).isZero();
		for (String role : List.of("referrer", "landlord")) {
			assertThat(COUNTY.seenIn(scope(role)).registers()).as(role).isEqualTo(Registers.EMPTY);
		}
	}

	@Test
	void a_territory_has_its_own_and_no_session_of_the_whole_county() {
		assertThat(figure("rencontres-tenues", COUNTY.in("artois")).value()).isEqualTo(2);
		assertThat(figure("places-financees", COUNTY.in("lens-henin")).value()).isEqualTo(10);
		assertThat(figure("rencontres-tenues", COUNTY.in("departement")).value()).isEqualTo(1);
		assertThat(COUNTY.in("hors-couverture").registers()).isEqualTo(Registers.EMPTY);
	}

	@Test
	void every_figure_counts_each_of_its_rows_once_and_its_cells_hold_the_same_rows() {
		for (FigureDefinition definition : FigureCatalogue.all()) {
			Figure figure = definition.in(COUNTY, YEAR);
			assertThat(figure.rows()).extracting(FigureRow::subject).as(definition.key()).doesNotHaveDuplicates();
			for (Breakdown breakdown : definition.breakdowns()) {
				Set<FigureRow> rows = figure.by(breakdown)
					.stream()
					.flatMap((cell) -> cell.rows().stream())
					.collect(Collectors.toSet());
				assertThat(rows).as(definition.key()).isEqualTo(Set.copyOf(figure.rows()));
			}
		}
	}

	private static @Nullable Long value(String key, Period period) {
		return FigureCatalogue.get(key).in(COUNTY, period).value();
	}

	private static Figure figure(String key, CountySnapshot county) {
		return FigureCatalogue.get(key).in(county, YEAR);
	}

	private static Map<String, Integer> cells(String key, Breakdown breakdown) {
		return figure(key, COUNTY).by(breakdown)
			.stream()
			.collect(Collectors.toMap(Figure.Cell::code, (cell) -> cell.rows().size()));
	}

	private static Figure.Cell cell(int rows) {
		FigureRow row = Rows.of("S", "artois", day("2023-01-01")).row();
		return new Figure.Cell("T1", Collections.nCopies(rows, row));
	}

	private static Period until(String last) {
		return new Period(day("2023-01-01"), day(last));
	}

	private static Scope scope(String role, String... territories) {
		return Scope.of(new Viewer(role, role, Set.of(role), Set.of(territories), "org"));
	}

	private static AgreementFacts agreement(String id, String provider, String territory, int places,
			@Nullable Long budget) {
		Origin origin = new Origin("agreement-" + id + "/1", 1, day("2023-01-01"), Instant.EPOCH);
		return new AgreementFacts(id, provider, territory, "ADSL", List
			.of(new AgreementFacts.Terms(2023, 0, day("2023-01-01"), places, 300_000L, budget, "AMI_1", origin)));
	}

	private static PlaceFacts place(String agreement, String measure, String territory, String from,
			@Nullable String until) {
		return new PlaceFacts(agreement, measure, "LDA-" + measure, "asso", territory, "ADSL", day(from),
				(until != null) ? day(until) : null, null, null, null);
	}

	private static SessionFacts session(String id, String kind, @Nullable String territory, String on,
			SessionFacts.Status status, int participants) {
		return new SessionFacts(id, kind, "VIOLENCE", territory, day(on), "NETWORK", status, participants, Map.of());
	}

	private static InterventionFacts visit(String id, String on, List<InterventionFacts.Status> statuses) {
		return new InterventionFacts(id, InterventionFacts.VISIT, "asso-relais", "artois", null, day(on), "MET", null,
				statuses);
	}

	private static InterventionFacts.Status seen(String status, String on) {
		return new InterventionFacts.Status(status, day(on));
	}

	private static DwellingFacts dwelling(String id, Offer... offers) {
		return new DwellingFacts(id, "habitat-demo", "artois", List.of(offers));
	}

	private static MeetingFacts.Pair pair(String dwelling, String caseId, int rank, String advice) {
		return new MeetingFacts.Pair(dwelling, caseId, rank, advice, day("2023-02-10"));
	}

	private static LocalDate day(String iso) {
		return LocalDate.parse(iso);
	}

}
