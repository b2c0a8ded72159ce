package fr.logementdabord.measure.domain.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A grant as its events tell it.
 */
public sealed interface GrantAgreement {

	/** Nothing is signed. */
	record NotSigned() implements GrantAgreement {
	}

	/**
	 * A cost.
	 *
	 * @param struck whether it was recorded by mistake
	 */
	record Cost(String nature, long cents, LocalDate incurredOn, String evidence, boolean struck) {

		Cost asStruck() {
			return new Cost(this.nature, this.cents, this.incurredOn, this.evidence, true);
		}

	}

	/** A transfer between natures. */
	record Transfer(String from, String to, long cents, LocalDate notifiedOn) {
	}

	/** A report that was sent. */
	record Submission(LocalDate signedOn, LocalDate sentOn, boolean late) {
	}

	/** A registered letter and, perhaps, its answer. */
	record Letter(String purpose, String sender, LocalDate sentOn, Optional<LocalDate> answerDueOn,
			Optional<String> outcome, Optional<LocalDate> answeredOn) {

		/** Whether the other side let its two months pass. */
		public boolean isOverdue(LocalDate today) {
			return this.answeredOn.isEmpty() && this.answerDueOn.filter(today::isAfter).isPresent();
		}

		Letter answered(String outcome, LocalDate on) {
			return new Letter(this.purpose, this.sender, this.sentOn, this.answerDueOn, Optional.of(outcome),
					Optional.of(on));
		}

	}

	/**
	 * Signed.
	 *
	 * @param budgetCents by nature, after transfers and amendments
	 * @param amendments how many
	 * @param costs by id
	 * @param transfers by id
	 * @param reports by kind
	 * @param letters by id
	 */
	record Signed(GrantTerms terms, Map<String, Long> budgetCents, int amendments, Optional<LocalDate> paidOn,
			Map<String, Transfer> transfers, Map<String, Cost> costs, Map<String, Submission> reports,
			Map<String, Letter> letters) implements GrantAgreement {

		static Signed of(GrantTerms terms, Map<String, Long> budgetCents) {
			return new Signed(terms, budgetCents, 0, Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of());
		}

		/** What a nature has cost so far, in cents. */
		public long spentCents(String nature) {
			return this.costs.values()
				.stream()
				.filter((cost) -> !cost.struck() && cost.nature().equals(nature))
				.mapToLong(Cost::cents)
				.sum();
		}

		/** What the project has cost so far, in cents. */
		public long spentCents() {
			return this.costs.values().stream().filter((cost) -> !cost.struck()).mapToLong(Cost::cents).sum();
		}

		/**
		 * By how much the grant exceeds the cost of the project, in cents, 0 when it does
		 * not (article 10, seed:255-259). It is shown; what follows from it is not
		 * decided here.
		 */
		public long excessCents() {
			return Math.max(0, this.terms.grantCents() - spentCents());
		}

		/** The budget of a nature, in cents. */
		public long budgetCents(String nature) {
			return this.budgetCents.getOrDefault(nature, 0L);
		}

		Signed amended(GrantTerms terms, Map<String, Long> budgetCents) {
			return new Signed(terms, budgetCents, this.amendments + 1, this.paidOn, this.transfers, this.costs,
					this.reports, this.letters);
		}

		Signed detailed(Map<String, Long> budgetCents) {
			return new Signed(this.terms, budgetCents, this.amendments, this.paidOn, this.transfers, this.costs,
					this.reports, this.letters);
		}

		Signed paid(LocalDate on) {
			return new Signed(this.terms, this.budgetCents, this.amendments, Optional.of(on), this.transfers,
					this.costs, this.reports, this.letters);
		}

		Signed transferred(String id, Transfer transfer) {
			Map<String, Long> budget = new LinkedHashMap<>(this.budgetCents);
			budget.merge(transfer.from(), -transfer.cents(), Long::sum);
			budget.merge(transfer.to(), transfer.cents(), Long::sum);
			return new Signed(this.terms, budget, this.amendments, this.paidOn, with(this.transfers, id, transfer),
					this.costs, this.reports, this.letters);
		}

		Signed costing(String id, Cost cost) {
			return new Signed(this.terms, this.budgetCents, this.amendments, this.paidOn, this.transfers,
					with(this.costs, id, cost), this.reports, this.letters);
		}

		Signed submitted(String report, Submission submission) {
			return new Signed(this.terms, this.budgetCents, this.amendments, this.paidOn, this.transfers, this.costs,
					with(this.reports, report, submission), this.letters);
		}

		Signed writing(String id, Letter letter) {
			return new Signed(this.terms, this.budgetCents, this.amendments, this.paidOn, this.transfers, this.costs,
					this.reports, with(this.letters, id, letter));
		}

		/** Letters that wait for an answer, the most urgent first. */
		public List<Letter> awaited() {
			List<Letter> awaited = new ArrayList<>(this.letters.values());
			awaited.removeIf((letter) -> letter.answerDueOn().isEmpty() || letter.answeredOn().isPresent());
			awaited.sort(Comparator.comparing((letter) -> letter.answerDueOn().orElseThrow()));
			return awaited;
		}

		private static <T> Map<String, T> with(Map<String, T> known, String id, T added) {
			Map<String, T> after = new LinkedHashMap<>(known);
			after.put(id, added);
			return after;
		}

	}

}
