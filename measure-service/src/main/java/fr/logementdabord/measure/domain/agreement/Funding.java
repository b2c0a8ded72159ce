package fr.logementdabord.measure.domain.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What an agreement costs: a price for each place of the year, or one budget for all of
 * them. Exactly one of the two, in cents.
 */
public record Funding(Optional<Long> unitCostCents, Optional<Long> budgetCents) {

	/**
	 * A price for each place.
	 */
	public static Funding unitCost(long cents) {
		return new Funding(Optional.of(cents), Optional.empty());
	}

	/**
	 * One budget, however many places.
	 */
	public static Funding budget(long cents) {
		return new Funding(Optional.empty(), Optional.of(cents));
	}

	static Funding of(@Nullable Long unitCostCents, @Nullable Long budgetCents) {
		return new Funding(Optional.ofNullable(unitCostCents), Optional.ofNullable(budgetCents));
	}

	boolean isCoherent() {
		return this.unitCostCents.isPresent() != this.budgetCents.isPresent() && this.unitCostCents.orElse(0L) >= 0
				&& this.budgetCents.orElse(0L) >= 0;
	}

	/**
	 * What the Department commits for the year, in cents.
	 */
	public long committedCents(int places) {
		return this.budgetCents.orElseGet(() -> Math.multiplyExact(places, this.unitCostCents.orElse(0L)));
	}

	/**
	 * The price of one place, in cents; of a budget, its share rounded half up.
	 */
	public long costOfOnePlaceCents(int places) {
		return this.unitCostCents.orElseGet(() -> (places == 0) ? 0L
				: BigDecimal.valueOf(this.budgetCents.orElse(0L))
					.divide(BigDecimal.valueOf(places), 0, RoundingMode.HALF_UP)
					.longValueExact());
	}

}
