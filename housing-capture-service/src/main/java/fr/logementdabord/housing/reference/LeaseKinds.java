package fr.logementdabord.housing.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import fr.logementdabord.housing.domain.placement.LeaseKind;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of lease a regime allows, with the days they are in force; no source says,
 * so these are local rules.
 */
public final class LeaseKinds {

	private final List<DatedRow> rows = DatedRow.of("lease_kinds.csv");

	/**
	 * The kinds a dwelling of this regime may be let under on a day; all of them when its
	 * regime is not known.
	 */
	public Set<LeaseKind> possible(@Nullable String regime, LocalDate day) {
		if (regime == null) {
			return EnumSet.allOf(LeaseKind.class);
		}
		Set<LeaseKind> kinds = EnumSet.noneOf(LeaseKind.class);
		Arrays.stream(LeaseKind.values())
			.filter((kind) -> this.rows.stream()
				.anyMatch((row) -> row.isInForceOn(day) && row.get("regime").equals(regime)
						&& row.get("kind").equals(kind.name())))
			.forEach(kinds::add);
		return kinds;
	}

}
