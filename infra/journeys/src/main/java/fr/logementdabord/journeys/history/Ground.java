package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be there before the cases: the agreements with enough places for the measures
 * that run at the same time, and the fluidity meetings at which something is proposed.
 *
 * @param actions of all cases, saisines included
 */
record Ground(List<Agreement> agreements, SortedSet<Meeting> meetings, long actions) {

	/** Room for those who wait for somebody else's measure to end. */
	private static final int SPARE_PLACES = 2;

	/**
	 * One year of an agreement.
	 *
	 * @param places how many measures may run at the same time
	 */
	record Agreement(Line line, int year, int places) {

		/** The State's call that pays; none yet for AMI 2 in 2023 (seed:778). */
		boolean isFundedByTheState() {
			return !(this.year > HistoryPlan.LAST_YEAR && this.line.platform().envelope().equals("AMI_2"));
		}

		/** Invented cost of one place and year, in cents. */
		int unitCostCents() {
			return switch (this.line.measureType()) {
				case "ADSL" -> 380_000;
				case "VIAL" -> 590_000;
				case "ENVAUL" -> 520_000;
				case "SOLIBAIL" -> 410_000;
				case "LEASE_MEDIATION" -> 195_000;
				case "GLOBAL_HOUSING_SUPPORT" -> 480_000;
				default -> 300_000;
			};
		}

	}

	/**
	 * An association that gives one kind of measure in one territory.
	 */
	record Line(Association association, Platform platform, String measureType) implements Comparable<Line> {

		@Override
		public int compareTo(Line other) {
			return Comparator.comparing(Line::platform)
				.thenComparing(Line::measureType)
				.thenComparing(Line::association)
				.compare(this, other);
		}

	}

	/**
	 * A fluidity meeting.
	 */
	record Meeting(Platform platform, LocalDate heldOn) implements Comparable<Meeting> {

		@Override
		public int compareTo(Meeting other) {
			return Comparator.comparing(Meeting::heldOn).thenComparing(Meeting::platform).compare(this, other);
		}

	}

	/** The years of each line, in order: they are signed one after the other. */
	Stream<List<Agreement>> byLine() {
		return this.agreements.stream()
			.collect(Collectors.groupingBy(Agreement::line, TreeMap::new, Collectors.toList()))
			.values()
			.stream();
	}

	/**
	 * What these cases need; they are looked at one after the other.
	 */
	static Ground of(Stream<CaseStory> cases) {
		Map<Line, Map<YearMonth, Integer>> running = new TreeMap<>();
		SortedSet<Meeting> meetings = new TreeSet<>();
		long[] actions = new long[1];
		cases.forEach((story) -> {
			actions[0] += story.actions();
			for (Step step : story.steps()) {
				if (step instanceof Step.Propose propose) {
					meetings.add(new Meeting(story.platform(), propose.on()));
				}
				if (step instanceof Step.Allocate allocate) {
					count(running, story, allocate);
				}
			}
		});
		return new Ground(agreements(running), meetings, actions[0]);
	}

	private static void count(Map<Line, Map<YearMonth, Integer>> running, CaseStory story, Step.Allocate allocate) {
		Line line = new Line(allocate.association(), story.platform(), allocate.measureType());
		LocalDate end = story.steps()
			.stream()
			.filter(Step.EndMeasure.class::isInstance)
			.map(Step::on)
			.findFirst()
			.orElseThrow();
		Map<YearMonth, Integer> months = running.computeIfAbsent(line, (first) -> new TreeMap<>());
		for (YearMonth month = YearMonth.from(allocate.on()); !month.isAfter(YearMonth.from(end)); month = month
			.plusMonths(1)) {
			months.merge(month, 1, Integer::sum);
		}
	}

	private static List<Agreement> agreements(Map<Line, Map<YearMonth, Integer>> running) {
		List<Agreement> agreements = new ArrayList<>();
		running.forEach((line, months) -> {
			Map<Integer, Integer> most = new TreeMap<>();
			months.forEach((month, measures) -> most.merge(month.getYear(), measures, Math::max));
			most.forEach((year, measures) -> {
				if (isFunded(line, year)) {
					agreements.add(new Agreement(line, year, measures + SPARE_PLACES));
				}
			});
		});
		return agreements;
	}

	/** A measure may go on after the year in which its kind was last given. */
	private static boolean isFunded(Line line, int year) {
		boolean oneOfThree = List.of("ADSL", "VIAL", "ENVAUL").contains(line.measureType());
		return oneOfThree ? year <= HistoryPlan.LAST_YEAR + 1 : year < OrientationChoice.THREE_MEASURES.getYear();
	}

}
