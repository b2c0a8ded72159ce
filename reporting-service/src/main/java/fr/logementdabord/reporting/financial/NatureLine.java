package fr.logementdabord.reporting.financial;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Budget against actual for one nature of cost, or for all of them.
 *
 * @param nature code of the nature, null for the total
 * @param planned the budget as the signature or the last amendment set it; null while no
 * budget is known
 * @param transferred what transfers moved in (positive) or out (negative) since then
 * @param cost what the project has cost
 */
public record NatureLine(@Nullable String nature, @Nullable Amount planned, Amount transferred, Amount cost) {

	/** The budget after transfers; null while no budget is known. */
	public @Nullable Amount budget() {
		return (this.planned == null) ? null : this.planned.plus(key("budget"), this.transferred);
	}

	/**
	 * What is left of it, negative when it is exceeded; null while no budget is known.
	 */
	public @Nullable Amount left() {
		Amount budget = budget();
		return (budget == null) ? null : budget.minus(key("left"), this.cost);
	}

	/** The cost in per cent of the budget after transfers; null without a budget. */
	public @Nullable BigDecimal executionRate() {
		Amount budget = budget();
		return (budget == null) ? null : Rate.of(this.cost.cents(), budget.cents());
	}

	private String key(String name) {
		return key(name, this.nature);
	}

	static String key(String name, @Nullable String nature) {
		return (nature == null) ? name : name + "." + nature;
	}

}
