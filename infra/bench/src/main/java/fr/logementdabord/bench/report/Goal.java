package fr.logementdabord.bench.report;

/**
 * A ratio that was promised.
 *
 * @param text what it compares
 * @param reached the ratio as measured
 * @param bound the promise
 * @param atLeast whether the ratio should be at least that; else at most
 */
public record Goal(String text, Spread reached, double bound, boolean atLeast) {

	/** Whether the median keeps the promise; not when nothing was measured. */
	public boolean met() {
		return this.reached.count() > 0
				&& (this.atLeast ? this.reached.median() >= this.bound : this.reached.median() <= this.bound);
	}

	/** The row of a table. */
	String row() {
		return "| %s | %s %s | %s | %s |%n".formatted(this.text, this.atLeast ? "≥" : "≤", Spread.number(this.bound),
				this.reached.text(), (this.reached.count() == 0) ? "not measured" : met() ? "met" : "**missed**");
	}

}
