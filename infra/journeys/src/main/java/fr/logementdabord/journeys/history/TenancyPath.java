package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.journeys.history.HousingPath.Home;
import fr.logementdabord.journeys.history.Step.CheckTenancy;
import fr.logementdabord.journeys.history.Step.Leave;
import fr.logementdabord.journeys.history.Step.SlideLease;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a household in its dwelling: slide, departure, and whether it is still
 * housed 6, 12 and 24 months after it moved in (domain trap 20).
 */
final class TenancyPath {

	private static final List<Integer> CHECKS = List.of(6, 12, 24);

	private static final int LAST_CHECK = 24;

	private static final String DECEASED = "DECEASED";

	private TenancyPath() {
	}

	/**
	 * @param diedOn the applicant's death; null = alive
	 */
	static List<Step> plan(Home home, @Nullable LocalDate diedOn, Chance chance) {
		Leave leave = (diedOn != null) ? new Leave(diedOn, DECEASED, DECEASED) : leave(home, chance);
		List<Step> steps = new ArrayList<>();
		if (home.leaseKind().equals("SLIDING")) {
			LocalDate slide = Workdays.from(home.movedInOn().plusMonths(chance.between(9, 16)));
			if ((leave == null || slide.isBefore(leave.on())) && chance.inHundred(75)) {
				steps.add(new SlideLease(slide));
			}
		}
		for (int months : CHECKS) {
			LocalDate due = home.movedInOn().plusMonths(months);
			Leave left = (leave != null && leave.on().isBefore(due)) ? leave : null;
			if (left == null || !DECEASED.equals(left.reason())) {
				steps.add(check(Workdays.plus(due, chance.between(0, 15)), months, left, chance));
			}
		}
		if (leave != null) {
			steps.add(leave);
		}
		return steps;
	}

	private static CheckTenancy check(LocalDate on, int months, @Nullable Leave left, Chance chance) {
		if (left != null) {
			String outcome = left.destination().startsWith("OWN_TENANCY") ? "REHOUSED" : "LOST";
			return left.destination().equals("UNKNOWN") ? new CheckTenancy(on, months, "UNKNOWN", "NOT_REACHED")
					: new CheckTenancy(on, months, outcome, null);
		}
		int lot = chance.between(1, 100);
		if (lot <= 9) {
			return new CheckTenancy(on, months, "UNKNOWN",
					chance.oneOf(List.of("NOT_REACHED", "NOT_REACHED", "REFUSED_TO_SAY", "NOT_ASKED")));
		}
		return new CheckTenancy(on, months, "MAINTAINED", null);
	}

	private static @Nullable Leave leave(Home home, Chance chance) {
		if (home.leaseKind().equals("SAS")) {
			LocalDate on = Workdays.from(home.movedInOn().plusMonths(chance.between(5, 11)));
			return new Leave(on, "END_OF_STAY", chance.oneOf(
					List.of("OWN_TENANCY_SOCIAL", "OWN_TENANCY_SOCIAL", "OWN_TENANCY_PRIVATE", "SHELTER", "UNKNOWN")));
		}
		if (!chance.inHundred(14)) {
			return null;
		}
		LocalDate on = Workdays.from(home.movedInOn().plusMonths(chance.between(3, LAST_CHECK)));
		String reason = chance.oneOf(List.of("GAVE_NOTICE", "GAVE_NOTICE", "TRANSFER", "ABANDONED", "EVICTED"));
		return new Leave(on, reason, switch (reason) {
			case "GAVE_NOTICE" -> chance.oneOf(List.of("OWN_TENANCY_PRIVATE", "HOSTED", "UNKNOWN"));
			case "TRANSFER" -> "OWN_TENANCY_SOCIAL";
			case "EVICTED" -> chance.oneOf(List.of("HOSTED", "SHELTER", "STREET"));
			default -> "UNKNOWN";
		});
	}

}
