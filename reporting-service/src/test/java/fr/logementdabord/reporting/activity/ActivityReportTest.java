package fr.logementdabord.reporting.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.RandomCounty;
import fr.logementdabord.reporting.activity.ActivityReport.Chapter;
import fr.logementdabord.reporting.activity.ActivityReport.Entry;
import fr.logementdabord.reporting.activity.ActivityReport.Line;
import fr.logementdabord.reporting.activity.ActivityReport.Table;
import fr.logementdabord.reporting.activity.ActivityReport.Text;
import fr.logementdabord.reporting.activity.ActivityReport.Value;
import fr.logementdabord.reporting.domain.edition.Edition.Question;
import fr.logementdabord.reporting.domain.edition.Edition.Writing;
import fr.logementdabord.reporting.domain.edition.Section;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityReportTest {

	private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

	private static final Period YEAR = Period.year(2025);

	private static final List<ReceivedEvent> EVENTS = RandomCounty.events(7, 120);

	@Test
	void every_figure_of_the_catalogue_is_told_once() {
		assertThat(report(Journeys.county(EVENTS, NOW), null).chapters()).flatExtracting(Chapter::entries)
			.extracting(Entry::figure)
			.containsExactlyInAnyOrderElementsOf(FigureCatalogue.all().stream().map(FigureDefinition::key).toList());
	}

	@Test
	void every_number_is_that_of_its_figure_for_the_county_and_for_a_territory() {
		CountySnapshot county = Journeys.county(EVENTS, NOW);
		for (String territory : new String[] { null, "artois" }) {
			for (Entry entry : entries(report(county, territory))) {
				Figure figure = FigureCatalogue.get(entry.figure()).in(county.in(territory), YEAR);
				assertThat(entry.values()).as(entry.figure())
					.allSatisfy((value) -> assertThat(value.number()).isEqualTo(figure.value(value.statistic())));
				for (Table table : entry.tables()) {
					assertThat(table.lines())
						.allSatisfy((line) -> assertThat(line.values()).allSatisfy((value) -> assertThat(value.number())
							.isEqualTo(figure.cell(table.by(), line.code()).value(value.statistic()))));
				}
			}
		}
	}

	@Test
	void the_same_facts_give_the_same_bytes_in_whatever_order_the_streams_arrived() {
		byte[] one = ReportJson.write(report(Journeys.county(EVENTS, NOW), null));

		byte[] other = ReportJson.write(report(Journeys.county(shuffledByStream(EVENTS, 3), NOW), null));

		assertThat(other).isEqualTo(one);
		assertThat(ReportJson.write(ReportJson.read(one))).isEqualTo(one);
	}

	@Test
	void texts_and_answers_are_in_it_where_they_belong() {
		Writing writing = new Writing(Map.of(Section.LIMITS, "Manque de T1.\n\nPeu de colocations."),
				List.of(new Question("Q1", "Combien d’équivalents temps plein ?", "Cinq.")));

		ActivityReport report = new Composition(null, YEAR, figures(Journeys.county(EVENTS, NOW), null),
				(kind, code) -> code, KeptBack.NOTHING)
			.with(NOW, List.of(), writing);

		assertThat(report.chapters()).filteredOn((chapter) -> chapter.key().equals("RESULTS"))
			.flatExtracting(Chapter::texts)
			.containsExactly(new Text(Section.LIMITS, "Manque de T1.\n\nPeu de colocations."))
			.flatExtracting((text) -> ((Text) text).paragraphs())
			.containsExactly("Manque de T1.", "Peu de colocations.");
		assertThat(report.answers()).extracting(ActivityReport.Answer::answer).containsExactly("Cinq.");
	}

	@Test
	void a_reader_who_may_not_read_the_rows_is_told_no_small_number() {
		List<Tally> figures = figures(Journeys.county(EVENTS, NOW), null);

		ActivityReport masked = new Composition(null, YEAR, figures, (kind, code) -> code,
				SmallNumbers.in(figures, true, null))
			.with(NOW, List.of(), Writing.NOTHING);

		assertThat(masked.chapters()).flatExtracting(Chapter::entries).isNotEmpty();
		int keptBack = 0;
		for (Entry entry : entries(masked)) {
			FigureDefinition definition = FigureCatalogue.get(entry.figure());
			Figure figure = definition.in(Journeys.county(EVENTS, NOW), YEAR);
			for (Table table : entry.tables()) {
				int threshold = Math.max(definition.sensitivity().threshold(), table.by().sensitivity().threshold());
				for (Line line : table.lines()) {
					int rows = figure.cell(table.by(), line.code()).rows().size();
					boolean told = line.values().stream().anyMatch((value) -> !value.keptBack());
					assertThat(told && rows > 0 && rows < threshold).as("%s %s %s", entry.figure(), table.by(), line)
						.isFalse();
					assertThat(line.values()).filteredOn(Value::keptBack)
						.allSatisfy((value) -> assertThat(value.number()).isNull());
					keptBack += told ? 0 : 1;
				}
			}
		}
		assertThat(keptBack).isPositive();
	}

	private static List<Entry> entries(ActivityReport report) {
		return report.chapters().stream().flatMap((chapter) -> chapter.entries().stream()).toList();
	}

	private static ActivityReport report(CountySnapshot county, @Nullable String territory) {
		return new Composition(territory, YEAR, figures(county, territory), (kind, code) -> code, KeptBack.NOTHING)
			.with(NOW, List.of(), Writing.NOTHING);
	}

	private static List<Tally> figures(CountySnapshot county, @Nullable String territory) {
		return FigureCatalogue.all()
			.stream()
			.map((definition) -> definition.in(county.in(territory), YEAR).tally())
			.toList();
	}

	// Streams take turns by chance; each keeps its own order.
	private static List<ReceivedEvent> shuffledByStream(List<ReceivedEvent> events, long seed) {
		List<String> turns = new ArrayList<>(events.stream().map(ReceivedEvent::stream).toList());
		Collections.shuffle(turns, new Random(seed));
		Map<String, List<ReceivedEvent>> waiting = new HashMap<>();
		events.forEach((event) -> waiting.computeIfAbsent(event.stream(), (stream) -> new ArrayList<>()).add(event));
		return turns.stream().map((stream) -> waiting.get(stream).removeFirst()).toList();
	}

}
