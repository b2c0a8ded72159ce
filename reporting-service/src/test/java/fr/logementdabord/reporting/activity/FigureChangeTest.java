package fr.logementdabord.reporting.activity;

import java.time.Instant;
import java.util.List;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.RandomCounty;
import fr.logementdabord.reporting.activity.FigureChange.Kind;
import fr.logementdabord.reporting.activity.FigureChange.RowChange;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureChangeTest {

	private static final Period YEAR = Period.year(2025);

	private static final List<ReceivedEvent> EVENTS = RandomCounty.events(11, 80);

	private static final Instant HALF_WAY = EVENTS.get(EVENTS.size() / 2).time();

	private static final Instant END = EVENTS.getLast().time();

	@Test
	void the_rows_that_differ_make_up_the_whole_difference() {
		CountySnapshot before = Journeys.county(EVENTS, HALF_WAY);
		CountySnapshot after = Journeys.county(EVENTS, END);

		for (FigureDefinition definition : FigureCatalogue.all()) {
			Figure was = definition.in(before, YEAR);
			Figure is = definition.in(after, YEAR);
			FigureChange change = FigureChange.between(was, is);
			assertThat(was.rows().size() + count(change, Kind.ADDED) - count(change, Kind.REMOVED)).as(definition.key())
				.isEqualTo(is.rows().size());
			assertThat(change.none()).as(definition.key()).isEqualTo(was.rows().equals(is.rows()));
		}
	}

	@Test
	void what_was_recorded_later_of_a_case_adds_its_row_or_changes_its_code() {
		FigureDefinition received = FigureCatalogue.get("saisines-recues");

		FigureChange change = FigureChange.between(received.in(Journeys.county(EVENTS, HALF_WAY), YEAR),
				received.in(Journeys.county(EVENTS, END), YEAR));

		assertThat(change.rows()).isNotEmpty().extracting(RowChange::kind).containsOnly(Kind.ADDED);
		assertThat(change.after()).isGreaterThan(change.before());
	}

	private static long count(FigureChange change, Kind kind) {
		return change.rows().stream().filter((row) -> row.kind() == kind).count();
	}

}
