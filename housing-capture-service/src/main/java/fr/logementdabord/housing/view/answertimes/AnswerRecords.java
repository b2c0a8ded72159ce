package fr.logementdabord.housing.view.answertimes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import fr.logementdabord.housing.view.placements.PlacementRow;
import fr.logementdabord.housing.view.placements.PlacementRow.Steps;
import org.jspecify.annotations.Nullable;

/**
 * Folds placements into one record per landlord. A rule of fairness: only what depended
 * on the landlord counts (seed:739 asks for transparency, there is no agreement with
 * landlords).
 */
public final class AnswerRecords {

	private AnswerRecords() {
	}

	/**
	 * One record per landlord, by its id; placements that were never proposed do not
	 * count.
	 */
	public static List<AnswerRecord> of(List<PlacementRow> placements) {
		Map<String, List<Steps>> byLandlord = placements.stream()
			.filter((row) -> row.landlord() != null && row.steps().proposedOn() != null)
			.collect(Collectors.groupingBy(PlacementRow::landlord, TreeMap::new,
					Collectors.mapping(PlacementRow::steps, Collectors.toList())));
		return byLandlord.entrySet().stream().map((one) -> record(one.getKey(), one.getValue())).toList();
	}

	private static AnswerRecord record(String landlord, List<Steps> proposals) {
		List<Steps> answered = proposals.stream().filter(AnswerRecords::isAnswered).toList();
		List<Steps> open = proposals.stream().filter((steps) -> !isAnswered(steps)).toList();
		long silent = open.stream().filter((steps) -> steps.expiredOn() != null).count();
		long moot = open.stream().filter((steps) -> steps.expiredOn() == null && isOver(steps)).count();
		return new AnswerRecord(landlord, answered.size(), silent, open.size() - silent - moot, moot,
				answered.stream().filter((steps) -> Boolean.TRUE.equals(steps.accepted())).count(), median(answered));
	}

	/** A landlord's refusal is an answer. */
	private static boolean isAnswered(Steps steps) {
		return steps.answeredOn() != null;
	}

	private static boolean isOver(Steps steps) {
		return steps.declinedOn() != null || steps.releasedBecause() != null;
	}

	private static @Nullable BigDecimal median(List<Steps> answered) {
		List<Long> days = answered.stream()
			.map((steps) -> ChronoUnit.DAYS.between(steps.proposedOn(), steps.answeredOn()))
			.sorted()
			.toList();
		if (days.isEmpty()) {
			return null;
		}
		int middle = days.size() / 2;
		BigDecimal upper = BigDecimal.valueOf(days.get(middle));
		return days.size() % 2 == 1 ? upper
				: upper.add(BigDecimal.valueOf(days.get(middle - 1))).divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP);
	}

}
