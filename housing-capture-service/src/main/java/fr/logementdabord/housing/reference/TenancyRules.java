package fr.logementdabord.housing.reference;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.housing.domain.tenancy.StayLimit;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a tenancy, dated: how long a stay may last under a regime (SAS: twelve
 * months, alarm at nine, architecture §11), when it is checked that the household is
 * still housed (domain:§6.20), and the codes for how an occupation ends.
 */
public final class TenancyRules {

	private final List<DatedRow> stays = DatedRow.of("stay_limits.csv");

	private final List<DatedRow> checks = DatedRow.of("maintained_checks.csv");

	private final List<DatedRow> ends = DatedRow.of("occupation_ends.csv");

	/**
	 * The limit of a stay that begins on a day, null when the lease has none.
	 */
	public @Nullable StayLimit stay(String leaseKind, LocalDate movedInOn) {
		return this.stays.stream()
			.filter((row) -> row.get("lease_kind").equals(leaseKind) && row.isInForceOn(movedInOn))
			.findFirst()
			.map((row) -> new StayLimit(movedInOn.plusMonths(Integer.parseInt(row.get("alarm_months"))),
					movedInOn.plusMonths(Integer.parseInt(row.get("longest_months"))).minusDays(1)))
			.orElse(null);
	}

	/**
	 * The months after a move-in at which it is checked.
	 */
	public List<Integer> checkMonths(LocalDate movedInOn) {
		return this.checks.stream()
			.filter((row) -> row.isInForceOn(movedInOn))
			.map((row) -> Integer.valueOf(row.get("months")))
			.toList();
	}

	/**
	 * The reasons to choose from on a day.
	 */
	public List<String> reasons(LocalDate day) {
		return codes("REASON", day);
	}

	/**
	 * Where a household may have gone, {@code UNKNOWN} included.
	 */
	public List<String> destinations(LocalDate day) {
		return codes("DESTINATION", day);
	}

	private List<String> codes(String list, LocalDate day) {
		return this.ends.stream()
			.filter((row) -> row.get("list").equals(list) && row.isInForceOn(day))
			.map((row) -> row.get("code"))
			.toList();
	}

}
