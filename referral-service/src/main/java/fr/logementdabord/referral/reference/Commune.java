package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A commune of the county and the territory it belongs to. The code is a string: codes
 * such as 010 are no numbers.
 *
 * @param insee INSEE code of the commune today
 * @param name its name today
 * @param territory key of the territory, null = no platform
 * @param coveredFrom first day of the platform there
 */
public record Commune(String insee, String name, @Nullable String territory, @Nullable LocalDate coveredFrom) {

	/** Territory of the commune on a day; null = not covered on that day. */
	public @Nullable String territoryOn(LocalDate day) {
		return (this.territory != null && !day.isBefore(Objects.requireNonNull(this.coveredFrom))) ? this.territory
				: null;
	}

}
