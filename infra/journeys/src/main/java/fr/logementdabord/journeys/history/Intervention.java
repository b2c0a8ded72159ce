package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.List;

/**
 * What is done against an eviction: the visit that explains a judgment (VEJ), or the
 * mobile team ahead of it (PEX).
 *
 * @param on the visit, or the request
 * @param status what became of the household, seen later
 */
record Intervention(Kind kind, Platform platform, Association association, LocalDate on, LocalDate observedOn,
		String status) {

	/**
	 * How the two differ.
	 */
	sealed interface Kind {

		/**
		 * @param contact whether the household was met
		 */
		record Visit(LocalDate judgedOn, String contact) implements Kind {
		}

		record Team(int debtCents) implements Kind {
		}

	}

	/** Households of the cohort that was evaluated in 2021 (seed:507). */
	static final int VISITS = 185;

	/** The source does not count the teams' interventions: ours. */
	static final int TEAMS = 124;

	/** Rent debts that a team takes on, in cents (seed:509). */
	static final int LEAST_DEBT = 150_000;

	static final int MOST_DEBT = 400_000;

	private static final List<Platform> FIRST_CALL = List.of(Platform.ARTOIS, Platform.LENS_HENIN);

	private static final Shares<String> CONTACTS = Shares.<String>none()
		.and(68, "MET")
		.and(24, "NOT_MET")
		.and(8, "REFUSED");

	/** Many were not measurable yet (seed:507). */
	private static final Shares<String> AFTER_A_VISIT = Shares.<String>none()
		.and(52, "NOT_MEASURABLE_YET")
		.and(17, "PLAN_AGREED")
		.and(11, "MAINTAINED")
		.and(8, "REHOUSED")
		.and(7, "EVICTED")
		.and(5, "LOST_SIGHT_OF");

	private static final Shares<String> AFTER_A_TEAM = Shares.<String>none()
		.and(44, "PLAN_AGREED")
		.and(31, "MAINTAINED")
		.and(6, "REHOUSED")
		.and(4, "EVICTED")
		.and(15, "LOST_SIGHT_OF");

	/** A visit of 2019 to 2021, in the territories of the first call. */
	static Intervention visit(Chance chance) {
		Platform platform = chance.oneOf(FIRST_CALL);
		LocalDate judged = Workdays.upTo(chance.dayBetween(LocalDate.of(2019, 3, 1), LocalDate.of(2021, 5, 31)));
		LocalDate visited = Workdays.from(judged.plusDays(chance.between(8, 60)));
		return new Intervention(new Kind.Visit(judged, chance.drawnFrom(CONTACTS)), platform,
				chance.oneOf(platform.associations()), visited,
				Workdays.from(visited.plusDays(chance.between(60, 300))), chance.drawnFrom(AFTER_A_VISIT));
	}

	/** An intervention of 2021 or 2022, into which the visits' money went (seed:509). */
	static Intervention team(Chance chance) {
		Platform platform = chance.oneOf(FIRST_CALL);
		LocalDate requested = Workdays.upTo(chance.dayBetween(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 12, 30)));
		return new Intervention(new Kind.Team(chance.between(LEAST_DEBT / 100, MOST_DEBT / 100) * 100), platform,
				chance.oneOf(platform.associations()), requested,
				Workdays.from(requested.plusDays(chance.between(30, 180))), chance.drawnFrom(AFTER_A_TEAM));
	}

}
