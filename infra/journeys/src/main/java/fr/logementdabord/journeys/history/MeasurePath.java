package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.journeys.history.Step.Allocate;
import fr.logementdabord.journeys.history.Step.EndMeasure;
import fr.logementdabord.journeys.history.Step.NameLeadWorker;
import fr.logementdabord.journeys.history.Step.Renew;
import fr.logementdabord.journeys.history.Step.Review;
import fr.logementdabord.journeys.history.Step.StartMeasure;

/**
 * A measure from its place to its end.
 *
 * @param steps in order; the last one is the end
 */
record MeasurePath(List<Step> steps) {

	static final String DEATH = "DEATH";

	private static final int DAYS_OF_A_MONTH = 30;

	private static final Shares<String> REASONS = Shares.<String>none()
		.and(56, "OBJECTIVE_REACHED")
		.and(18, "RELAYED_TO_COMMON_LAW")
		.and(12, "NON_ADHERENCE")
		.and(8, "DEPARTURE")
		.and(4, "OTHER")
		.and(2, DEATH);

	EndMeasure end() {
		return (EndMeasure) this.steps.getLast();
	}

	/**
	 * @param allocatedOn the day of its place
	 * @param notBefore the earliest day of its end
	 * @param ending where people live when it ends, by its reason
	 */
	static MeasurePath plan(String measureType, Association association, LocalDate allocatedOn, LocalDate notBefore,
			Ending ending, Chance chance) {
		List<Step> steps = new ArrayList<>();
		steps.add(new Allocate(allocatedOn, association, measureType));
		LocalDate named = Workdays.plus(allocatedOn, chance.between(0, 3));
		steps.add(new NameLeadWorker(named, association.worker(chance.between(1, 12))));
		LocalDate started = Workdays.plus(named, chance.between(1, 10));
		steps.add(new StartMeasure(started));
		String reason = chance.drawnFrom(REASONS);
		LocalDate natural = started.plusDays((long) days(measureType, chance) * share(reason, chance) / 100);
		LocalDate ended = Workdays.from(natural.isBefore(notBefore) ? notBefore : natural);
		reviews(steps, started, ended, reason, chance);
		renewals(steps, measureType, started, ended);
		steps.add(new EndMeasure(ended, reason, DEATH.equals(reason) ? "DECEASED" : ending.destination(reason)));
		return new MeasurePath(Chronology.inOrder(steps));
	}

	private static int days(String measureType, Chance chance) {
		return DAYS_OF_A_MONTH * switch (measureType) {
			case "VIAL" -> chance.between(11, 21);
			case "ENVAUL" -> chance.between(9, 17);
			default -> chance.between(5, 14);
		};
	}

	/** How much of its length a measure has when it ends for a reason, in hundredths. */
	private static int share(String reason, Chance chance) {
		return switch (reason) {
			case "OBJECTIVE_REACHED", "RELAYED_TO_COMMON_LAW" -> 100;
			default -> chance.between(25, 85);
		};
	}

	private static void reviews(List<Step> steps, LocalDate started, LocalDate ended, String reason, Chance chance) {
		LocalDate initial = Workdays.from(started.plusDays(chance.between(18, 34)));
		if (initial.isBefore(ended)) {
			steps.add(new Review(initial, "INITIAL"));
		}
		for (int months = 6; started.plusMonths(months).plusDays(20).isBefore(ended); months += 6) {
			steps.add(new Review(Workdays.from(started.plusMonths(months).plusDays(chance.between(-8, 8))),
					"INTERMEDIATE"));
		}
		if (!DEATH.equals(reason) && ended.isAfter(initial.plusDays(14)) && !"DEPARTURE".equals(reason)) {
			steps.add(new Review(Workdays.upTo(ended.minusDays(chance.between(0, 6))), "FINAL"));
		}
	}

	/** Renewed before each term ends (architecture §11: ADSL 6 months, the others 12). */
	private static void renewals(List<Step> steps, String measureType, LocalDate started, LocalDate ended) {
		int months = switch (measureType) {
			case "ADSL" -> 6;
			case "VIAL", "ENVAUL" -> 12;
			// the accompaniments of before 2021 had no term of which we know
			default -> 0;
		};
		if (months == 0) {
			return;
		}
		for (int term = 2; started.plusMonths((long) months * (term - 1)).isBefore(ended); term++) {
			steps.add(new Renew(Workdays.upTo(started.plusMonths((long) months * (term - 1)).minusDays(6)), term));
		}
	}

	/**
	 * Where people live when a measure ends for a reason.
	 */
	@FunctionalInterface
	interface Ending {

		String destination(String reason);

	}

}
