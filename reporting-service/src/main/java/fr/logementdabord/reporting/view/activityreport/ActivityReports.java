package fr.logementdabord.reporting.view.activityreport;

import fr.logementdabord.reporting.activity.ActivityReport;
import fr.logementdabord.reporting.activity.Composition;
import fr.logementdabord.reporting.activity.KeptBack;
import fr.logementdabord.reporting.activity.Observatory;
import fr.logementdabord.reporting.activity.SmallNumbers;
import fr.logementdabord.reporting.activity.TypeCounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import fr.logementdabord.reporting.domain.edition.Edition.Writing;
import fr.logementdabord.reporting.figure.AgeBand;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Extract;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Registers;
import fr.logementdabord.reporting.figure.Tally;
import fr.logementdabord.reporting.figure.Theme;
import fr.logementdabord.reporting.activity.FigureChange;
import fr.logementdabord.reporting.snapshot.Snapshots;
import fr.logementdabord.reporting.snapshot.Tallies;
import fr.logementdabord.reporting.web.ParisDays;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the activity report off what is known, now or at an instant.
 */
@Component
public class ActivityReports {

	private final Snapshots snapshots;

	private final Tallies tallies;

	private final FrenchText french;

	private final Clock clock;

	ActivityReports(Snapshots snapshots, Tallies tallies, FrenchText french, Clock clock) {
		this.snapshots = snapshots;
		this.tallies = tallies;
		this.french = french;
		this.clock = clock;
	}

	/**
	 * The report that is asked for, without any writing.
	 */
	ActivityReport read(Asked.Report asked, Reader reader) {
		return compose(asked.territory(), asked.period(), instant(asked), reader, Writing.NOTHING);
	}

	/** The report around what people wrote, as it is known now. */
	public ActivityReport read(@Nullable String territory, Period period, Writing writing, Reader reader) {
		return compose(territory, period, null, reader, writing);
	}

	/** The same as it was known at an instant. */
	public ActivityReport read(@Nullable String territory, Period period, Writing writing, Instant asOf,
			Reader reader) {
		return compose(territory, period, asOf, reader, writing);
	}

	/**
	 * What is told of the young: places, dwellings and sessions are nobody's and not in
	 * it.
	 */
	public Observatory young(Asked.Report asked, Reader reader) {
		Extract everybody = told(asked.territory(), reader);
		List<FigureDefinition> definitions = reader.figures(asked.territory())
			.filter((definition) -> !definition.aboutNobody())
			.toList();
		List<Tally> young = this.tallies.of(definitions, everybody.of(AgeBand.FROM_18_TO_25), asked.period(),
				instant(asked));
		List<Tally> all = this.tallies.of(definitions, everybody, asked.period(), instant(asked));
		KeptBack ofAll = KeptBack.NOTHING;
		KeptBack ofYoung = KeptBack.NOTHING;
		if (reader.masked(asked.territory())) {
			boolean county = asked.territory() == null;
			SmallNumbers told = SmallNumbers.in(all, county, county ? types(asked.period(), instant(asked)) : null);
			ofAll = told;
			ofYoung = told.among(AgeBand.FROM_18_TO_25, young, all, county);
		}
		return new Observatory(new Composition(asked.territory(), asked.period(), young, this.french::label, ofYoung)
			.ofHouseholds(young.getFirst().at()), shares(young, all, ofYoung, ofAll));
	}

	// what is kept back of everybody is not told beside the young either
	private static List<Observatory.Share> shares(List<Tally> young, List<Tally> all, KeptBack ofYoung,
			KeptBack ofAll) {
		return IntStream.range(0, all.size())
			.filter((i) -> all.get(i).definition().theme() == Theme.REFERRALS)
			.filter((i) -> !ofAll.keeps(all.get(i).definition(), null, null))
			.mapToObj((i) -> share(young.get(i), all.get(i), ofYoung))
			.toList();
	}

	private static Observatory.Share share(Tally young, Tally all, KeptBack keptBack) {
		FigureDefinition definition = young.definition();
		boolean kept = keptBack.keeps(definition, null, null);
		return new Observatory.Share(definition.key(), definition.label(), definition.unit(),
				kept ? null : (long) young.rows(), all.rows());
	}

	private static @Nullable Instant instant(Asked.Report asked) {
		return asked.asOf().past() ? asked.asOf().moment() : null;
	}

	/**
	 * What reads differently over the same period at two instants, figure by figure.
	 */
	public List<FigureChange> changes(@Nullable String territory, Period period, Instant first, Instant second,
			Reader reader) {
		CountySnapshot before = told(territory, reader).from(this.snapshots.asOf(first));
		CountySnapshot after = told(territory, reader).from(this.snapshots.asOf(second));
		return reader.figures(territory)
			.map((definition) -> FigureChange.between(definition.in(before, period), definition.in(after, period)))
			.filter((change) -> !change.none())
			.toList();
	}

	/** This moment, to the millisecond that the database keeps. */
	public Instant now() {
		return Instant.ofEpochMilli(this.clock.millis());
	}

	private ActivityReport compose(@Nullable String territory, Period period, @Nullable Instant asOf, Reader reader,
			Writing writing) {
		List<Tally> figures = this.tallies.of(reader.figures(territory).toList(), told(territory, reader), period,
				asOf);
		Registers registers = (asOf != null) ? this.snapshots.registersAsOf(asOf) : this.snapshots.now().registers();
		return new Composition(territory, period, figures, this.french::label,
				keptBack(figures, territory, reader, reader.masked(territory) ? types(period, asOf) : null))
			.with(figures.getFirst().at(), registers.grants(), writing);
	}

	private static Extract told(@Nullable String territory, Reader reader) {
		return (reader.masked(territory) ? Extract.all() : Extract.readIn(reader.scope())).in(territory);
	}

	private static KeptBack keptBack(List<Tally> figures, @Nullable String territory, Reader reader,
			@Nullable TypeCounts types) {
		return !reader.masked(territory) ? KeptBack.NOTHING
				: SmallNumbers.in(figures, territory == null, (territory == null) ? types : null);
	}

	/**
	 * What is told of the types of measures to those who may not be told the type of one:
	 * the same in reports and on dashboards.
	 * @param asOf as it was known then; null for now
	 * @return null when nothing is told over this period
	 */
	public @Nullable TypeCounts types(Period period, @Nullable Instant asOf) {
		return !TypeCounts.areToldOver(period, ParisDays.today(this.clock)) ? null : TypeCounts
			.of((territory) -> this.tallies.of(TypeCounts.TOLD, Extract.all().in(territory), period, asOf));
	}

}
