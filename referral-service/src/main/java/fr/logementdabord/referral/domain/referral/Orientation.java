package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the coordinator decided: a measure, a dwelling, or both. The two branches are
 * independent (seed:466-468).
 *
 * @param coordinatorOrganisation the association that employs who decided, for the trace
 * of neutrality (seed:745); null = not known
 */
public record Orientation(LocalDate decidedOn, @Nullable String measureType, @Nullable HousingWish housing,
		@Nullable String coordinatorOrganisation) {

	public Orientation(LocalDate decidedOn, @Nullable String measureType, @Nullable HousingWish housing) {
		this(decidedOn, measureType, housing, null);
	}

	/** Whether the same thing was decided, whatever the day. */
	boolean asksForTheSameAs(Orientation other) {
		return Objects.equals(this.measureType, other.measureType) && Objects.equals(this.housing, other.housing);
	}
}
