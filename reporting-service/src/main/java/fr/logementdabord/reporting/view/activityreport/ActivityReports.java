package fr.logementdabord.reporting.view.activityreport;

import fr.logementdabord.reporting.activity.ActivityReport;
import fr.logementdabord.reporting.activity.Composition;
import fr.logementdabord.reporting.activity.KeptBack;
import fr.logementdabord.reporting.activity.Observatory;
import fr.logementdabord.reporting.activity.SmallNumbers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import fr.logementdabord.reporting.domain.edition.Edition.Writing;
import fr.logementdabord.reporting.figure.AgeBand;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Period;
import fr.logementdabord.reporting.figure.Theme;
import fr.logementdabord.reporting.activity.FigureChange;
import fr.logementdabord.reporting.snapshot.Snapshots;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads the activity report off what is known, now or at an instant.
 */
@Component
public class ActivityReports {

	private final Snapshots snapshots;

	private final FrenchText french;

	private final Clock clock;

	ActivityReports(Snapshots snapshots, FrenchText french, Clock clock) {
		this.snapshots = snapshots;
		this.french = french;
		this.clock = clock;
	}

	/**
	 * The report that is asked for, without any writing.
	 */
	ActivityReport read(Asked.Report asked, Reader reader) {
		return compose(asked.territory(), asked.period(), county(asked), reader, Writing.NOTHING);
	}

	/** The report around what people wrote, as it is known now. */
	public ActivityReport read(@Nullable String territory, Period period, Writing writing, Reader reader) {
		return compose(territory, period, this.snapshots.now(), reader, writing);
	}

	/** The same as it was known at an instant. */
	public ActivityReport read(@Nullable String territory, Period period, Writing writing, Instant asOf,
			Reader reader) {
		return compose(territory, period, this.snapshots.asOf(asOf), reader, writing);
	}

	/**
	 * What is told of the young.
	 */
	public Observatory young(Asked.Report asked, Reader reader) {
		CountySnapshot county = told(county(asked), asked.territory(), reader);
		List<Figure> figures = figures(county.of(AgeBand.FROM_18_TO_25), asked.territory(), asked.period(), reader);
		KeptBack keptBack = keptBack(figures, asked.territory(), reader);
		List<Observatory.Share> shares = figures.stream()
			.filter((figure) -> figure.definition().theme() == Theme.REFERRALS)
			.map((figure) -> share(figure, county, keptBack))
			.toList();
		return new Observatory(new Composition(asked.territory(), asked.period(), figures, this.french::label, keptBack)
			.ofHouseholds(county.at()), shares);
	}

	private static Observatory.Share share(Figure young, CountySnapshot county, KeptBack keptBack) {
		FigureDefinition definition = young.definition();
		boolean kept = keptBack.keeps(definition, null, null);
		return new Observatory.Share(definition.key(), definition.label(), definition.unit(),
				kept ? null : (long) young.rows().size(), definition.in(county, young.period()).rows().size());
	}

	private CountySnapshot county(Asked.Report asked) {
		return asked.asOf().past() ? this.snapshots.asOf(asked.asOf().moment()) : this.snapshots.now();
	}

	/**
	 * What reads differently over the same period at two instants, figure by figure.
	 */
	public List<FigureChange> changes(@Nullable String territory, Period period, Instant first, Instant second,
			Reader reader) {
		CountySnapshot before = told(this.snapshots.asOf(first), territory, reader);
		CountySnapshot after = told(this.snapshots.asOf(second), territory, reader);
		return reader.figures(territory)
			.map((definition) -> FigureChange.between(definition.in(before, period), definition.in(after, period)))
			.filter((change) -> !change.none())
			.toList();
	}

	/** This moment, to the millisecond that the database keeps. */
	public Instant now() {
		return Instant.ofEpochMilli(this.clock.millis());
	}

	private ActivityReport compose(@Nullable String territory, Period period, CountySnapshot county, Reader reader,
			Writing writing) {
		List<Figure> figures = figures(told(county, territory, reader), territory, period, reader);
		return new Composition(territory, period, figures, this.french::label, keptBack(figures, territory, reader))
			.with(county.at(), county.registers().grants(), writing);
	}

	private static CountySnapshot told(CountySnapshot county, @Nullable String territory, Reader reader) {
		return (reader.masked(territory) ? county : county.seenIn(reader.scope())).in(territory);
	}

	private static List<Figure> figures(CountySnapshot county, @Nullable String territory, Period period,
			Reader reader) {
		return reader.figures(territory).map((definition) -> definition.in(county, period)).toList();
	}

	private static KeptBack keptBack(List<Figure> figures, @Nullable String territory, Reader reader) {
		return reader.masked(territory) ? SmallNumbers.in(figures, territory == null) : KeptBack.NOTHING;
	}

}
