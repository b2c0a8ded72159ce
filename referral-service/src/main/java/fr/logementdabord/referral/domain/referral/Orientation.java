package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the coordinator decided: a measure, a dwelling, or both, the two branches being
 * independent (seed:466-468); or another solution than the programme's.
 *
 * @param coordinatorOrganisation the association that employs who decided, for the trace
 * of neutrality (seed:745); null = not known
 * @param otherSolution IML, prevention (VEJ, PEX), shelter, common law or out of
 * criteria; alone it leaves nothing to wait for
 * @param advice what the rules advised on that day, null = no rules were in force
 */
public record Orientation(LocalDate decidedOn, @Nullable String measureType, @Nullable HousingWish housing,
		@Nullable String coordinatorOrganisation, @Nullable String otherSolution, @Nullable AdviceGiven advice) {

	/** A measure, a dwelling or both, without advice. */
	public Orientation(LocalDate decidedOn, @Nullable String measureType, @Nullable HousingWish housing) {
		this(decidedOn, measureType, housing, null, null, null);
	}

	/** The same decision beside the advice it was taken on. */
	Orientation on(AdviceGiven given) {
		return new Orientation(this.decidedOn, this.measureType, this.housing, this.coordinatorOrganisation,
				this.otherSolution, given);
	}

	/** Whether nothing at all is asked for. */
	boolean asksForNothing() {
		return this.measureType == null && this.housing == null && this.otherSolution == null;
	}

	/** Whether the same thing was decided, whatever the day and the advice. */
	boolean asksForTheSameAs(Orientation other) {
		return Objects.equals(this.measureType, other.measureType) && Objects.equals(this.housing, other.housing)
				&& Objects.equals(this.otherSolution, other.otherSolution);
	}
}
