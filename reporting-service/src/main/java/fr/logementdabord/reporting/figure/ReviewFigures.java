package fr.logementdabord.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.CaseFacts;
import fr.logementdabord.reporting.facts.MeasureFacts;
import fr.logementdabord.reporting.facts.MeasureProgress.Review;
import fr.logementdabord.reporting.facts.MeasureProgress.ReviewDue;
import fr.logementdabord.reporting.view.casejourney.MeasureStatus;
import fr.logementdabord.reporting.view.casejourney.Part;
import org.jspecify.annotations.Nullable;

/**
 * Bilans owed and held. The first bilan of a kind that is held answers the first one of
 * that kind that was due, the second the second.
 */
final class ReviewFigures {

	private static final Breakdown[] USUAL = { Breakdown.TERRITORY, Breakdown.REVIEW_KIND, Breakdown.REVIEW_STATE,
			Breakdown.PROVIDER, Breakdown.MEASURE_TYPE };

	private ReviewFigures() {
	}

	static List<FigureDefinition> all() {
		return List.of(FigureDefinition.of("bilans-dus", Theme.MEASURES, "Bilans dus",
				"Bilans dont l’échéance tombe un jour de la période, tenus à temps, tenus en retard ou non tenus à la "
						+ "fin de la période.")
			.counts(Unit.REVIEWS, Timing.ENTERED)
			.shownTo(Audience.of(Part.MEASURE))
			.by(USUAL)
			.from((county, period) -> MeasureFigures.each(county,
					(facts, measure) -> owed(measure).stream()
						.filter((owed) -> period.holds(owed.due().dueOn()))
						.map((owed) -> row(facts, measure, owed, period.to())))),
				FigureDefinition
					.of("bilans-en-retard", Theme.MEASURES, "Bilans en retard",
							"Bilans dont l’échéance est passée et qui ne sont pas tenus à la fin du dernier jour de la "
									+ "période, pour les mesures alors en cours.")
					.counts(Unit.REVIEWS, Timing.STOCK)
					.shownTo(Audience.of(Part.MEASURE))
					.by(Breakdown.TERRITORY, Breakdown.REVIEW_KIND, Breakdown.PROVIDER, Breakdown.MEASURE_TYPE)
					.from((county, period) -> MeasureFigures.each(county, (facts, measure) -> late(measure, period.to())
						.map((owed) -> row(facts, measure, owed, period.to())))));
	}

	private static Stream<Owed> late(MeasureFacts measure, LocalDate day) {
		return (measure.statusOn(day) != MeasureStatus.RUNNING) ? Stream.empty()
				: owed(measure).stream()
					.filter((owed) -> owed.due().dueOn().isBefore(day))
					.filter((owed) -> owed.held() == null || owed.held().held().on().isAfter(day));
	}

	private static FigureRow row(CaseFacts facts, MeasureFacts measure, Owed owed, LocalDate day) {
		return Rows.of(measure.measureId() + "/" + owed.number(), facts, measure, owed.due().dueOn())
			.code(Breakdown.REVIEW_KIND, owed.due().kind())
			.code(Breakdown.REVIEW_STATE, owed.stateOn(day))
			.row();
	}

	/**
	 * A bilan that is owed, and the one that answers it.
	 */
	private record Owed(int number, ReviewDue due, @Nullable Review held) {

		String stateOn(LocalDate day) {
			if (this.held == null || this.held.held().on().isAfter(day)) {
				return "NOT_HELD";
			}
			return this.held.held().on().isAfter(this.due.dueOn()) ? "LATE" : "IN_TIME";
		}

	}

	private static List<Owed> owed(MeasureFacts measure) {
		Map<String, List<Review>> held = new HashMap<>();
		measure.progress()
			.reviews()
			.stream()
			.sorted(Comparator.comparing((Review review) -> review.held().on()))
			.forEach((review) -> held.computeIfAbsent(review.kind(), (kind) -> new ArrayList<>()).add(review));
		List<Owed> owed = new ArrayList<>();
		List<ReviewDue> dues = measure.progress()
			.reviewsDue()
			.stream()
			.sorted(Comparator.comparing(ReviewDue::dueOn))
			.toList();
		for (ReviewDue due : dues) {
			List<Review> ofKind = held.getOrDefault(due.kind(), List.of());
			owed.add(new Owed(owed.size() + 1, due, ofKind.isEmpty() ? null : ofKind.removeFirst()));
		}
		return owed;
	}

}
