package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the coordinator decided: a measure, a dwelling, or both. The two branches are
 * independent (seed:466-468).
 */
public record Orientation(LocalDate decidedOn, @Nullable String measureType, @Nullable HousingWish housing) {

	/** Whether the same thing was decided, whatever the day. */
	boolean asksForTheSameAs(Orientation other) {
		return Objects.equals(this.measureType, other.measureType) && Objects.equals(this.housing, other.housing);
	}
}
