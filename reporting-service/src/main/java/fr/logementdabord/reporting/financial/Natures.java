package fr.logementdabord.reporting.financial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.GrantFacts;
import fr.logementdabord.reporting.facts.GrantFacts.Budget;
import fr.logementdabord.reporting.facts.GrantFacts.Cost;
import fr.logementdabord.reporting.facts.GrantFacts.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Computes budget against actual, nature by nature.
 */
final class Natures {

	/** The order of article 3.3 (seed:200), the associations after the staff. */
	private static final List<String> ORDER = List.of("STAFF", "PROVIDERS", "PURCHASES", "RENTALS", "PUBLICATIONS",
			"TRAVEL", "OTHER");

	private final GrantFacts grant;

	private final @Nullable Budget last;

	private final List<Transfer> transfers;

	Natures(GrantFacts grant) {
		this.grant = grant;
		this.last = grant.budgets().isEmpty() ? null : grant.budgets().getLast();
		long since = (this.last != null) ? this.last.origin().version() : 0;
		this.transfers = grant.transfers().stream().filter((moved) -> moved.origin().version() > since).toList();
	}

	/** Every nature with a budget, a transfer or a cost. */
	List<NatureLine> lines() {
		Set<String> natures = new TreeSet<>(Comparator.comparingInt(Natures::rank).thenComparing((code) -> code));
		natures.addAll(this.grant.budgetCents().keySet());
		this.grant.costs().forEach((cost) -> natures.add(cost.nature()));
		return natures.stream()
			.map((nature) -> new NatureLine(nature, planned(nature), transferred(nature), cost(nature)))
			.toList();
	}

	/**
	 * All natures together.
	 * @param eligible what the budget comes to while it is not known by nature
	 */
	NatureLine total(List<NatureLine> lines, @Nullable Amount eligible) {
		Amount planned = (this.last != null) ? new Amount("planned",
				lines.stream()
					.flatMap((line) -> Stream.ofNullable(line.planned()))
					.flatMap((amount) -> amount.evidence().stream())
					.toList())
				: (eligible != null) ? new Amount("planned", eligible.evidence()) : null;
		return new NatureLine(null, planned, Amount.sum("transferred", lines, NatureLine::transferred),
				Amount.sum("cost", lines, NatureLine::cost));
	}

	private static int rank(String nature) {
		int known = ORDER.indexOf(nature);
		return (known < 0) ? ORDER.size() : known;
	}

	private @Nullable Amount planned(String nature) {
		if (this.last == null) {
			return null;
		}
		Long cents = this.last.cents().get(nature);
		return new Amount(NatureLine.key("planned", nature), (cents == null) ? List.of()
				: List.of(new Evidence(Evidence.Kind.BUDGET, "", nature, cents, cents, this.last.origin())));
	}

	private Amount transferred(String nature) {
		List<Evidence> moved = new ArrayList<>();
		for (Transfer transfer : this.transfers) {
			long sign = transfer.to().equals(nature) ? 1 : transfer.from().equals(nature) ? -1 : 0;
			if (sign != 0) {
				moved.add(new Evidence(Evidence.Kind.TRANSFER, transfer.transferId(), nature, transfer.cents(),
						sign * transfer.cents(), transfer.origin()));
			}
		}
		return new Amount(NatureLine.key("transferred", nature), moved);
	}

	private Amount cost(String nature) {
		return new Amount(NatureLine.key("cost", nature),
				this.grant.costs()
					.stream()
					.filter((cost) -> cost.nature().equals(nature))
					.map(Natures::evidence)
					.toList());
	}

	private static Evidence evidence(Cost cost) {
		return cost.counts()
				? new Evidence(Evidence.Kind.COST, cost.costId(), cost.nature(), cost.cents(), cost.cents(),
						cost.origin())
				: new Evidence(Evidence.Kind.STRUCK_COST, cost.costId(), cost.nature(), cost.cents(), 0, cost.origin());
	}

}
