package fr.logementdabord.reporting.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.reporting.Journeys;
import fr.logementdabord.reporting.RandomCounty;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Extract;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Tally;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TalliesTest {

	private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");

	private static final Period YEAR = Period.year(2025);

	private static final List<ReceivedEvent> EVENTS = RandomCounty.events(11, 80);

	private static final CountySnapshot HALF = Journeys.county(EVENTS.subList(0, EVENTS.size() / 2), NOW);

	private static final CountySnapshot WHOLE = Journeys.county(EVENTS, NOW);

	private static final Scope DEPARTMENT = scope("department", Set.of());

	private final Memory memory = new Memory(HALF);

	private final Tallies tallies = new Tallies(this.memory);

	private final AtomicInteger computed = new AtomicInteger();

	@Test
	void a_figure_is_computed_once_while_nothing_changes_and_anew_when_something_does() {
		FigureDefinition figure = counted("saisines-recues");

		Tally first = tally(figure, Extract.readIn(DEPARTMENT), null);
		Tally again = tally(figure, Extract.readIn(scope("department", Set.of())), null);
		assertThat(this.computed).hasValue(1);
		assertThat(again).isEqualTo(first);
		assertThat(first.rows()).isEqualTo(figure.in(HALF, YEAR).rows().size());

		this.memory.learns(WHOLE);
		this.computed.set(0);
		Tally later = tally(figure, Extract.readIn(DEPARTMENT), null);

		assertThat(this.computed).hasValue(1);
		assertThat(later.rows()).isGreaterThan(first.rows()).isEqualTo(WHOLE_SAISINES);
	}

	@Test
	void a_past_moment_is_read_once_until_something_more_is_known_of_it() {
		FigureDefinition figure = counted("saisines-recues");

		tally(figure, Extract.all(), NOW);
		tally(figure, Extract.all(), NOW);
		assertThat(this.memory.pastReads).hasValue(1);

		this.memory.learns(WHOLE);
		assertThat(tally(figure, Extract.all(), NOW).rows()).isEqualTo(WHOLE_SAISINES);
		assertThat(this.memory.pastReads).hasValue(2);
	}

	@Test
	void nobody_is_given_what_was_computed_for_other_rights_another_territory_or_period() {
		this.memory.learns(WHOLE);
		for (Extract extract : List.of(Extract.all(), Extract.readIn(DEPARTMENT),
				Extract.readIn(scope("coordinator", Set.of("artois"))),
				Extract.readIn(scope("coordinator", Set.of("lens-henin"))), Extract.readIn(scope("state", Set.of())),
				Extract.countedIn(scope("state", Set.of())), Extract.readIn(DEPARTMENT).in("artois"))) {
			for (Period period : List.of(YEAR, Period.year(2026))) {
				List<Tally> kept = this.tallies.of(FigureCatalogue.all(), extract, period, null);
				assertThat(kept).isEqualTo(FigureCatalogue.all()
					.stream()
					.map((definition) -> definition.in(extract.from(WHOLE), period).tally())
					.toList());
			}
		}
	}

	@Test
	void no_more_is_kept_than_there_is_room_for() {
		Tallies narrow = new Tallies(this.memory, 500);

		for (int year = 2018; year < 2028; year++) {
			narrow.of(FigureCatalogue.all(), Extract.all(), Period.year(year), null);
		}

		assertThat(narrow.size()).isPositive().isLessThanOrEqualTo(500);
	}

	private static final int WHOLE_SAISINES = FigureCatalogue.get("saisines-recues").in(WHOLE, YEAR).rows().size();

	private Tally tally(FigureDefinition figure, Extract extract, @Nullable Instant instant) {
		return this.tallies.of(figure, extract, YEAR, instant);
	}

	private FigureDefinition counted(String key) {
		FigureDefinition known = FigureCatalogue.get(key);
		return FigureDefinition.of(known.key(), known.theme(), known.label(), known.definition())
			.from((county, period) -> {
				this.computed.incrementAndGet();
				return known.rows().of(county, period);
			});
	}

	private static Scope scope(String role, Set<String> territories) {
		return Scope.of(new Viewer(role, role, Set.of(role), territories, "somebody"));
	}

	/** What is known, without a database beneath. */
	private static final class Memory implements Tallies.Source {

		private final AtomicInteger pastReads = new AtomicInteger();

		private CountySnapshot county;

		private int edition;

		Memory(CountySnapshot county) {
			this.county = county;
		}

		void learns(CountySnapshot more) {
			this.county = more;
			this.edition++;
		}

		@Override
		public Tallies.Edition edition() {
			return new Tallies.Edition(this.edition, this.county);
		}

		@Override
		public CountySnapshot asOf(Instant instant) {
			this.pastReads.incrementAndGet();
			return this.county;
		}

	}

}
