package fr.logementdabord.reporting.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.reporting.disclosure.LinkedCounts.Sum;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Variable;

/**
 * What somebody who has everything published can work out of what is kept back: the
 * smallest and the largest value that agree with all sums. The attacker knows which
 * counts are never kept back when they are zero.
 */
final class Attack {

	/** More than any count: nothing published bounds it. */
	private static final long NO_BOUND = 1_000_000_000L;

	/** A solver's answer this close to a whole number means that number. */
	private static final double CLOSE = 1e-6;

	private final LinkedCounts counts;

	private final Set<String> keptBack;

	Attack(LinkedCounts counts, Set<String> keptBack) {
		this.counts = counts;
		this.keptBack = keptBack;
	}

	/**
	 * The values that a count may have.
	 */
	record Interval(long least, long most) {

		long width() {
			return this.most - this.least;
		}

	}

	/**
	 * What can be known of a count that is kept back.
	 */
	Interval on(String key) {
		return new Interval((long) Math.ceil(solve(key, true) - CLOSE), (long) Math.floor(solve(key, false) + CLOSE));
	}

	private double solve(String key, boolean least) {
		ExpressionsBasedModel model = new ExpressionsBasedModel();
		Map<String, Variable> unknown = new HashMap<>();
		for (String kept : this.keptBack) {
			Variable variable = model.newVariable(kept).lower(this.counts.get(kept).leastUntold()).upper(NO_BOUND);
			unknown.put(kept, kept.equals(key) ? variable.weight(1) : variable);
		}
		for (Sum sum : this.counts.sums()) {
			constrain(model, unknown, sum);
		}
		Result found = least ? model.minimise() : model.maximise();
		return found.getValue();
	}

	private void constrain(ExpressionsBasedModel model, Map<String, Variable> unknown, Sum sum) {
		Expression equation = model.newExpression(sum.total() + " = " + sum.parts());
		long known = 0;
		boolean tells = false;
		for (String part : sum.parts()) {
			Variable variable = unknown.get(part);
			if (variable != null) {
				equation.set(variable, 1);
				tells = true;
			}
			else {
				known += this.counts.get(part).value();
			}
		}
		Variable total = unknown.get(sum.total());
		if (total != null) {
			equation.set(total, -1);
			tells = true;
		}
		else {
			known -= this.counts.get(sum.total()).value();
		}
		if (tells) {
			equation.level(-known);
		}
	}

}
