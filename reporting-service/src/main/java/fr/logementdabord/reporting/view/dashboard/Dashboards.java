package fr.logementdabord.reporting.view.dashboard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.CountySnapshot;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.FigureCatalogue;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.Statistic;
import fr.logementdabord.reporting.snapshot.Snapshots;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.dashboard.FigureAnswer.Share;
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

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Snapshots snapshots;

	private final Words words;

	Dashboards(Snapshots snapshots, Words words) {
		this.snapshots = snapshots;
		this.words = words;
	}

	/**
	 * All figures that a viewer is given.
	 */
	List<FigureAnswer> all(Scope scope, Question question) {
		CountySnapshot seen = seen(scope, question);
		return FigureCatalogue.shownTo(scope)
			.stream()
			.map((definition) -> answer(definition.in(seen, question.period()), question))
			.toList();
	}

	/**
	 * One figure.
	 * @throws NotFound when there is none, or the viewer is not given it
	 */
	Figure figure(Scope scope, Question question, String key) {
		return definition(scope, key).in(seen(scope, question), question.period());
	}

	FigureDefinition definition(Scope scope, String key) {
		return FigureCatalogue.find(key)
			.filter((definition) -> definition.audience().includes(scope))
			.orElseThrow(() -> new NotFound("Ce chiffre"));
	}

	FigureAnswer answer(Figure figure, Question question) {
		FigureDefinition definition = figure.definition();
		String page = "/tableau-de-bord/chiffres/" + definition.key();
		return new FigureAnswer(definition.key(), definition.theme(), definition.label(), definition.definition(),
				definition.unit(), definition.timing(), figure.value(), ninthDecile(figure), question.period().from(),
				question.period().to(), LocalDate.ofInstant(figure.at(), PARIS), question.link(page),
				question.link(page + "/lignes"), question.link("/api/figures/" + definition.key() + "/rows"),
				definition.breakdowns().contains(Breakdown.TERRITORY) ? shares(figure, question, Breakdown.TERRITORY)
						: List.of());
	}

	/**
	 * A figure by a code.
	 */
	List<Share> shares(Scope scope, Figure figure, Question question, Breakdown breakdown) {
		if (breakdown == Breakdown.MEASURE_TYPE && scope.countsTypesOnly() && !figure.definition().aboutNobody()) {
			return KeptBack.byType(figure.definition(), this.snapshots.now().countedIn(scope), question, this.words);
		}
		return shares(figure, question, breakdown);
	}

	private List<Share> shares(Figure figure, Question question, Breakdown breakdown) {
		FigureDefinition definition = figure.definition();
		String rows = "/api/figures/" + definition.key() + "/rows";
		String page = "/tableau-de-bord/chiffres/" + definition.key() + "/lignes";
		Statistic first = definition.statistics().getFirst();
		return figure.by(breakdown)
			.stream()
			.map((cell) -> new Share(cell.code(), this.words.of(breakdown, cell.code()), cell.value(first),
					definition.statistics().contains(Statistic.NINTH_DECILE) ? cell.value(Statistic.NINTH_DECILE)
							: null,
					false, question.link(page, breakdown.name(), cell.code()),
					question.link(rows, breakdown.name(), cell.code())))
			.toList();
	}

	private static @Nullable Long ninthDecile(Figure figure) {
		return figure.definition().statistics().contains(Statistic.NINTH_DECILE) ? figure.value(Statistic.NINTH_DECILE)
				: null;
	}

	private CountySnapshot seen(Scope scope, Question question) {
		CountySnapshot county = question.asOf().past() ? this.snapshots.asOf(question.asOf().moment())
				: this.snapshots.now();
		return county.seenIn(scope).in(question.territory());
	}

}
