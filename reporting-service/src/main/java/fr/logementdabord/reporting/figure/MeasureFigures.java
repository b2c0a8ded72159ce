package fr.logementdabord.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.facts.Dated;
import fr.logementdabord.reporting.facts.MeasureFacts;
import fr.logementdabord.reporting.facts.MeasureProgress;
import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import fr.logementdabord.reporting.view.casejourney.Part;
import org.jspecify.annotations.Nullable;

/**
 * Support measures, one by one: a saisine may have several.
 */
final class MeasureFigures {

	private static final Audience WHO = Audience.of(Part.MEASURE);

	private static final Breakdown[] USUAL = { Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.MEASURE_TYPE,
			Breakdown.PROVIDER, Breakdown.COMPOSITION, Breakdown.SITUATION_GROUP, Breakdown.AGE_BAND };

	private MeasureFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(
				happened("mesures-demandees", "Mesures demandées",
						"Mesures d’accompagnement demandées un jour de la période.", MeasureFacts::requested),
				stock("mesures-en-attente", "Mesures en attente d’une place",
						"Mesures demandées dont aucune association n’est chargée à la fin du dernier jour de la période. "
								+ "Une attribution refusée remet la mesure en attente, à son rang.",
						MeasureStatus.REQUESTED),
				stock("mesures-attribuees", "Mesures attribuées, non démarrées",
						"Mesures attribuées à une association dont l’accompagnement n’a pas démarré à la fin du dernier "
								+ "jour de la période.",
						MeasureStatus.ALLOCATED),
				happened("mesures-demarrees", "Mesures démarrées",
						"Mesures dont l’accompagnement a démarré un jour de la période.", MeasureFacts::started),
				stock("mesures-en-cours", "Mesures en cours",
						"Mesures démarrées et non terminées à la fin du dernier jour de la période, suspendues comprises. "
								+ "Une saisine peut en avoir plusieurs.",
						MeasureStatus.RUNNING),
				ended(), cancelled(), refused(), changed(), deferred(), obstacles(), standingObstacles(), granted());
	}

	private static FigureDefinition happened(String key, String label, String definition,
			Function<MeasureFacts, @Nullable Dated> when) {
		return FigureDefinition.of(key, Theme.MEASURES, label, definition)
			.counts(Unit.MEASURES, Timing.ENTERED)
			.shownTo(WHO)
			.by(USUAL)
			.from((county, period) -> each(county, (facts, measure) -> {
				Dated happened = when.apply(measure);
				return (happened == null || !period.holds(happened)) ? Stream.empty()
						: Stream.of(Rows.of(measure.measureId(), facts, measure, happened.on()).row());
			}));
	}

	private static FigureDefinition stock(String key, String label, String definition, MeasureStatus status) {
		return FigureDefinition.of(key, Theme.MEASURES, label, definition)
			.counts(Unit.MEASURES, Timing.STOCK)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MEASURE_TYPE, Breakdown.PROVIDER, Breakdown.COMPOSITION,
					Breakdown.SITUATION_GROUP, Breakdown.AGE_BAND)
			.from((county, period) -> each(county, (facts, measure) -> (measure.statusOn(period.to()) != status)
					? Stream.empty() : Stream.of(standing(facts, measure, period.to()).row())));
	}

	private static FigureDefinition ended() {
		return FigureDefinition
			.of("mesures-terminees", Theme.MEASURES, "Mesures terminées",
					"Mesures dont l’accompagnement a pris fin un jour de la période, avec le motif et la situation du "
							+ "ménage ce jour-là.")
			.counts(Unit.MEASURES, Timing.ENDED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.MEASURE_TYPE, Breakdown.PROVIDER, Breakdown.EXIT_REASON,
					Breakdown.EXIT_DESTINATION)
			.from((county, period) -> each(county,
					(facts, measure) -> (measure.ended() == null || !period.holds(measure.ended())) ? Stream.empty()
							: Stream.of(Rows.of(measure.measureId(), facts, measure, measure.ended().on())
								.code(Breakdown.EXIT_REASON, measure.exitReason())
								.code(Breakdown.EXIT_DESTINATION, measure.exitDestination())
								.row())));
	}

	private static FigureDefinition cancelled() {
		return FigureDefinition
			.of("mesures-annulees", Theme.MEASURES, "Demandes de mesure annulées",
					"Mesures demandées auxquelles il a été renoncé un jour de la période, avant tout démarrage.")
			.counts(Unit.MEASURES, Timing.ENDED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.MEASURE_TYPE, Breakdown.EXIT_REASON)
			.from((county, period) -> each(county,
					(facts, measure) -> (measure.cancelled() == null || !period.holds(measure.cancelled()))
							? Stream.empty()
							: Stream.of(Rows.of(measure.measureId(), facts, measure, measure.cancelled().on())
								.code(Breakdown.EXIT_REASON, measure.cancelledBecause())
								.row())));
	}

	private static FigureDefinition refused() {
		return FigureDefinition.of("attributions-refusees", Theme.MEASURES, "Attributions refusées",
				"Refus d’une attribution, par l’association ou par le ménage, un jour de la période. Une mesure peut "
						+ "en avoir plusieurs.")
			.counts(Unit.REFUSALS, Timing.ENTERED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.REFUSED_BY, Breakdown.REFUSAL_MOTIVE,
					Breakdown.MEASURE_TYPE, Breakdown.PROVIDER)
			.from((county, period) -> each(county, (facts, measure) -> numbered(measure.progress().refusals(),
					(number, refusal) -> !period.holds(refusal.refused()) ? null
							: Rows.of(measure.measureId() + "/" + number, facts, measure, refusal.refused().on())
								.code(Breakdown.REFUSED_BY, refusal.by())
								.code(Breakdown.REFUSAL_MOTIVE, refusal.motive())
								.code(Breakdown.PROVIDER, refusal.provider())
								.row())));
	}

	private static FigureDefinition changed() {
		return FigureDefinition
			.of("mesures-changees", Theme.MEASURES, "Changements de type de mesure",
					"Mesures dont le type a changé un jour de la période, une fois par changement, sous leur nouveau "
							+ "type.")
			.counts(Unit.MEASURES, Timing.ENTERED)
			.discloses(Sensitivity.HEALTH)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.MEASURE_TYPE, Breakdown.PROVIDER)
			.from((county, period) -> each(county,
					(facts, measure) -> numbered(measure.progress().typeChanges(),
							(number, change) -> !period.holds(change.changed()) ? null
									: Rows.of(measure.measureId() + "/" + number, facts, measure, change.changed().on())
										.code(Breakdown.MEASURE_TYPE, change.to())
										.row())));
	}

	private static FigureDefinition deferred() {
		return FigureDefinition.of("fins-differees", Theme.OUTCOMES, "Fins de mesure différées",
				"Mesures en cours à la fin du dernier jour de la période dont la fin attend une place ou un logement.")
			.counts(Unit.MEASURES, Timing.STOCK)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MEASURE_TYPE, Breakdown.PROVIDER, Breakdown.DEFERRED_BECAUSE)
			.from((county, period) -> each(county, (facts,
					measure) -> deferral(measure, period.to()).map((deferral) -> standing(facts, measure, period.to())
						.code(Breakdown.DEFERRED_BECAUSE, deferral.because())
						.row())));
	}

	private static Stream<MeasureProgress.Deferral> deferral(MeasureFacts measure, LocalDate day) {
		return measure.progress()
			.deferrals()
			.stream()
			.filter((it) -> measure.statusOn(day) == MeasureStatus.RUNNING)
			.filter((it) -> !it.interval().from().on().isAfter(day))
			.filter((it) -> it.interval().until() == null || it.interval().until().on().isAfter(day))
			.limit(1);
	}

	private static FigureDefinition obstacles() {
		return FigureDefinition
			.of("freins", Theme.OUTCOMES, "Freins relevés",
					"Freins relevés par les équipes un jour de la période. Une mesure peut en avoir plusieurs ; le "
							+ "handicap n’est pas transmis.")
			.counts(Unit.OBSTACLES, Timing.ENTERED)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.OBSTACLE, Breakdown.MEASURE_TYPE)
			.from((county, period) -> each(county,
					(facts, measure) -> measure.progress()
						.obstacles()
						.stream()
						.filter((obstacle) -> period.holds(obstacle.recorded()))
						.map((obstacle) -> Rows.of(obstacle.obstacleId(), facts, measure, obstacle.recorded().on())
							.code(Breakdown.OBSTACLE, obstacle.obstacle())
							.row())));
	}

	private static FigureDefinition standingObstacles() {
		return FigureDefinition.of("freins-en-cours", Theme.OUTCOMES, "Freins en cours",
				"Freins relevés par les équipes et non levés à la fin du dernier jour de la période, sur les mesures "
						+ "en cours ce jour-là. Une mesure peut en avoir plusieurs ; le handicap n’est pas transmis.")
			.counts(Unit.OBSTACLES, Timing.STOCK)
			.shownTo(WHO)
			.by(Breakdown.TERRITORY, Breakdown.OBSTACLE, Breakdown.MEASURE_TYPE)
			.from((county, period) -> each(county,
					(facts, measure) -> measure.progress()
						.obstacles()
						.stream()
						.filter((obstacle) -> measure.statusOn(period.to()) == MeasureStatus.RUNNING)
						.filter((obstacle) -> obstacle.standsOn(period.to()))
						.map((obstacle) -> Rows.of(obstacle.obstacleId(), facts, measure, obstacle.recorded().on())
							.code(Breakdown.MEASURE_TYPE, measure.typeOn(period.to()))
							.code(Breakdown.OBSTACLE, obstacle.obstacle())
							.row())));
	}

	private static FigureDefinition granted() {
		return FigureDefinition.of("attributions", Theme.EQUITY, "Attributions de places",
				"Places attribuées un jour de la période, avec l’association choisie, le motif du choix, et si elle "
						+ "emploie la coordination qui a décidé. Une mesure peut en avoir plusieurs après un refus.")
			.counts(Unit.ALLOCATIONS, Timing.ENTERED)
			.shownTo(Audience.steering(Part.MEASURE))
			.by(Breakdown.TERRITORY, Breakdown.MONTH, Breakdown.PROVIDER, Breakdown.OWN_EMPLOYER,
					Breakdown.GRANT_MOTIVE, Breakdown.MEASURE_TYPE)
			.from((county, period) -> each(county, (facts, measure) -> numbered(measure.grants(),
					(number, granted) -> !period.holds(granted.granted()) ? null
							: Rows.of(measure.measureId() + "/" + number, facts, measure, granted.granted().on())
								.code(Breakdown.PROVIDER, granted.provider())
								.code(Breakdown.GRANT_MOTIVE, granted.motive())
								.code(Breakdown.OWN_EMPLOYER,
										(granted.byEmployeeOf() == null) ? null
												: granted.toOwnEmployer() ? "YES" : "NO")
								.row())));
	}

	/**
	 * A row of a measure that stands on a day; what makes it count is the day it began.
	 */
	static Rows standing(CaseFacts facts, MeasureFacts measure, LocalDate day) {
		Dated begun = (measure.started() != null) ? measure.started() : measure.requested();
		return Rows.of(measure.measureId(), facts, measure, (begun != null) ? begun.on() : day)
			.code(Breakdown.MEASURE_TYPE, measure.typeOn(day));
	}

	static List<FigureRow> each(CountySnapshot county, BiFunction<CaseFacts, MeasureFacts, Stream<FigureRow>> rows) {
		return county.cases()
			.stream()
			.flatMap((facts) -> facts.measures().stream().flatMap((measure) -> rows.apply(facts, measure)))
			.toList();
	}

	/** What has no id of its own is numbered within its measure, from 1. */
	private static <T> Stream<FigureRow> numbered(List<T> things, BiFunction<Integer, T, @Nullable FigureRow> row) {
		return IntStream.range(0, things.size())
			.mapToObj((i) -> row.apply(i + 1, things.get(i)))
			.filter((made) -> made != null);
	}

}
