package fr.logementdabord.reporting.view.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.activity.TypeCounts;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Extract;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Statistic;
import fr.logementdabord.reporting.figure.Tally;
import fr.logementdabord.reporting.snapshot.Snapshots;
import fr.logementdabord.reporting.snapshot.Tallies;
import fr.logementdabord.reporting.view.activityreport.ActivityReports;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.dashboard.FigureAnswer.Share;
import fr.logementdabord.reporting.web.ParisDays;
import fr.logementdabord.web.problem.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Computes figures for a viewer. The snapshot is cut down to what the viewer may read
 * first, so every number can be followed to its rows. The types of measures that the
 * State may not read one by one are told as counts, small ones kept back.
 */
@Component
class Dashboards {

	private final Snapshots snapshots;

	private final Tallies tallies;

	private final ActivityReports reports;

	private final Words words;

	Dashboards(Snapshots snapshots, Tallies tallies, ActivityReports reports, Words words) {
		this.reports = reports;
		this.snapshots = snapshots;
		this.tallies = tallies;
		this.words = words;
	}

	/**
	 * All figures that a viewer is given; asked about an age, those about households
	 * only.
	 */
	List<FigureAnswer> all(Scope scope, Question question) {
		List<FigureDefinition> asked = FigureCatalogue.shownTo(scope)
			.stream()
			.filter((definition) -> question.age() == null || !definition.aboutNobody())
			.toList();
		return this.tallies.of(asked, read(scope, question), question.period(), instant(question))
			.stream()
			.map((tally) -> answer(tally, question))
			.toList();
	}

	/**
	 * The values of one figure.
	 * @throws NotFound when there is none, or the viewer is not given it
	 */
	Tally tally(Scope scope, Question question, String key) {
		return this.tallies.of(definition(scope, key), read(scope, question), question.period(), instant(question));
	}

	/**
	 * One figure with its rows.
	 * @throws NotFound when there is none, or the viewer is not given it
	 */
	Figure figure(Scope scope, Question question, String key) {
		Instant instant = instant(question);
		CountySnapshot county = (instant != null) ? this.snapshots.asOf(instant) : this.snapshots.now();
		return definition(scope, key).in(read(scope, question).from(county), question.period());
	}

	private static Extract read(Scope scope, Question question) {
		Extract told = Extract.readIn(scope).in(question.territory());
		return (question.age() != null) ? told.of(question.age()) : told;
	}

	private static @Nullable Instant instant(Question question) {
		return question.asOf().past() ? question.asOf().moment() : null;
	}

	FigureDefinition definition(Scope scope, String key) {
		return FigureCatalogue.find(key)
			.filter((definition) -> definition.audience().includes(scope))
			.orElseThrow(() -> new NotFound("Ce chiffre"));
	}

	FigureAnswer answer(Tally figure, Question question) {
		FigureDefinition definition = figure.definition();
		String page = "/tableau-de-bord/chiffres/" + definition.key();
		return new FigureAnswer(definition.key(), definition.theme(), definition.label(), definition.definition(),
				definition.unit(), definition.timing(), figure.value(), ninthDecile(figure), question.period().from(),
				question.period().to(), ParisDays.of(figure.at()), question.link(page), question.link(page + "/lignes"),
				question.link("/api/figures/" + definition.key() + "/rows"),
				definition.breakdowns().contains(Breakdown.TERRITORY) ? shares(figure, question, Breakdown.TERRITORY)
						: List.of());
	}

	/**
	 * A figure by a code.
	 */
	List<Share> shares(Scope scope, Tally figure, Question question, Breakdown breakdown) {
		if (breakdown == Breakdown.MEASURE_TYPE && scope.countsTypesOnly() && !figure.definition().aboutNobody()) {
			return byType(figure.definition(), question);
		}
		return shares(figure, question, breakdown);
	}

	private List<Share> byType(FigureDefinition definition, Question question) {
		TypeCounts types = (definition != TypeCounts.TOLD || question.age() != null) ? null
				: this.reports.types(question.period(), instant(question));
		return (types == null) ? List.of() : types.types().stream().map((type) -> {
			Long count = types.count(question.territory(), type);
			return new Share(type, this.words.of(Breakdown.MEASURE_TYPE, type), count, null, count == null, null, null);
		}).toList();
	}

	private List<Share> shares(Tally figure, Question question, Breakdown breakdown) {
		FigureDefinition definition = figure.definition();
		String rows = "/api/figures/" + definition.key() + "/rows";
		String page = "/tableau-de-bord/chiffres/" + definition.key() + "/lignes";
		Statistic first = definition.statistics().getFirst();
		return figure.by(breakdown)
			.stream()
			.map((cell) -> new Share(cell.code(), this.words.of(breakdown, cell.code()), cell.value(first),
					cell.value(Statistic.NINTH_DECILE), false, question.link(page, breakdown.name(), cell.code()),
					question.link(rows, breakdown.name(), cell.code())))
			.toList();
	}

	private static @Nullable Long ninthDecile(Tally figure) {
		return figure.value(Statistic.NINTH_DECILE);
	}

}
