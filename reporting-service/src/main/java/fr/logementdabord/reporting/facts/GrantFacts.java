package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import fr.logementdabord.reporting.messaging.received.measure.GrantEvent;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent.GrantAmended;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent.GrantBudgetDetailed;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent.GrantBudgetTransferred;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent.GrantCostRecorded;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent.GrantCostStruck;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent.GrantPaid;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent.GrantReportSubmitted;
import fr.logementdabord.reporting.messaging.received.measure.GrantEvent.GrantSigned;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord.Said;
import org.jspecify.annotations.Nullable;

/**
 * A grant of the State to the Department, for one call for interest and one year. Amounts
 * are in cents; nothing is computed here that the events do not say.
 *
 * @param envelope the call: AMI_1, AMI_2
 * @param reportsDueOn last day for both reports: six months after the end of the year
 * where the signature does not say (articles 6 and 9, seed:231-233, 251)
 * @param imputation where it is booked
 * @param terms what was agreed, the signature first, then each amendment
 * @param budgets the budget by nature each time it was set, without the transfers since
 * @param budgetCents the budget by nature in force, the transfers counted; empty while it
 * is not known
 * @param transfers between natures
 * @param costs that were recorded, those struck included
 * @param payments by the State
 * @param reports that were sent, by kind
 */
public record GrantFacts(String grantId, String envelope, int year, LocalDate reportsDueOn, Imputation imputation,
		List<Terms> terms, List<Budget> budgets, Map<String, Long> budgetCents, List<Transfer> transfers,
		List<Cost> costs, List<Payment> payments, Map<String, Submission> reports) {

	public GrantFacts {
		terms = List.copyOf(terms);
		budgets = List.copyOf(budgets);
		budgetCents = Map.copyOf(budgetCents);
		transfers = List.copyOf(transfers);
		costs = List.copyOf(costs);
		payments = List.copyOf(payments);
		reports = Map.copyOf(reports);
	}

	/**
	 * The grant that a record tells of; empty when it is not signed yet.
	 */
	public static Optional<GrantFacts> of(StreamRecord record) {
		Folding folding = new Folding();
		record.read(GrantEvent.READ).forEach(folding::fold);
		return folding.folded();
	}

	/**
	 * The terms in force: those of the last amendment, or of the signature.
	 */
	public Terms current() {
		return this.terms.getLast();
	}

	/**
	 * Deliberation and budget lines, word for word; null where the signature does not
	 * say.
	 */
	public record Imputation(@Nullable String deliberation, @Nullable LocalDate deliberatedOn,
			@Nullable String stateAccount, @Nullable String departmentAccount) {
	}

	/**
	 * What was agreed at the signature or by an amendment.
	 *
	 * @param amendment its number, 0 for the signature
	 * @param eligibleCents null for the years of which only the grant is known
	 * (seed:306-309)
	 * @param on first day of the year, or day the amendment was signed
	 */
	public record Terms(int amendment, long grantCents, @Nullable Long eligibleCents, LocalDate on, Origin origin) {
	}

	/** A budget by nature of cost. */
	public record Budget(Map<String, Long> cents, Origin origin) {

		public Budget {
			cents = Map.copyOf(cents);
		}

	}

	/** Budget moved between natures; the State was told on a day. */
	public record Transfer(String transferId, String from, String to, long cents, LocalDate notifiedOn, Origin origin) {
	}

	/**
	 * A cost of the project.
	 *
	 * @param struck the event that says it was recorded by mistake, null while it counts
	 */
	public record Cost(String costId, String nature, long cents, LocalDate incurredOn, Origin origin,
			@Nullable Origin struck) {

		/** Whether it counts. */
		public boolean counts() {
			return this.struck == null;
		}

	}

	/** A payment by the State. */
	public record Payment(long cents, LocalDate paidOn, Origin origin) {
	}

	/** A signed report that was sent. */
	public record Submission(String report, LocalDate signedOn, LocalDate sentOn, boolean late, Origin origin) {
	}

	private static final class Folding {

		private @Nullable GrantSigned signed;

		private final List<Terms> terms = new ArrayList<>();

		private final List<Budget> budgets = new ArrayList<>();

		private final Map<String, Long> budgetCents = new TreeMap<>();

		private final List<Transfer> transfers = new ArrayList<>();

		private final Map<String, Cost> costs = new LinkedHashMap<>();

		private final List<Payment> payments = new ArrayList<>();

		private final Map<String, Submission> reports = new TreeMap<>();

		void fold(Said<GrantEvent> said) {
			Origin origin = Origin.of(said.where());
			switch (said.event()) {
				case GrantSigned it -> {
					this.signed = it;
					this.terms.add(new Terms(0, it.grantCents(), it.eligibleCents(), it.on(), origin));
					budget(it.budgetCents(), origin);
				}
				case GrantBudgetDetailed it -> budget(it.budgetCents(), origin);
				case GrantAmended it -> {
					this.terms.add(new Terms(it.number(), it.grantCents(), it.eligibleCents(), it.signedOn(), origin));
					budget(it.budgetCents(), origin);
				}
				case GrantPaid it -> this.payments.add(new Payment(it.cents(), it.paidOn(), origin));
				case GrantBudgetTransferred it ->
					transfer(new Transfer(it.transferId(), it.from(), it.to(), it.cents(), it.notifiedOn(), origin));
				case GrantCostRecorded it -> this.costs.put(it.costId(),
						new Cost(it.costId(), it.nature(), it.cents(), it.incurredOn(), origin, null));
				case GrantCostStruck it -> this.costs.computeIfPresent(it.costId(), (id, cost) -> new Cost(id,
						cost.nature(), cost.cents(), cost.incurredOn(), cost.origin(), origin));
				case GrantReportSubmitted it -> this.reports.put(it.report(),
						new Submission(it.report(), it.signedOn(), it.sentOn(), it.late(), origin));
			}
		}

		private void budget(@Nullable Map<String, Long> cents, Origin origin) {
			if (cents != null && !cents.isEmpty()) {
				this.budgets.add(new Budget(cents, origin));
				this.budgetCents.clear();
				this.budgetCents.putAll(cents);
			}
		}

		private void transfer(Transfer transfer) {
			this.transfers.add(transfer);
			this.budgetCents.merge(transfer.from(), -transfer.cents(), Long::sum);
			this.budgetCents.merge(transfer.to(), transfer.cents(), Long::sum);
		}

		private static LocalDate reportsDueOn(GrantSigned signed) {
			return (signed.reportsDueOn() != null) ? signed.reportsDueOn() : LocalDate.of(signed.year() + 1, 6, 30);
		}

		Optional<GrantFacts> folded() {
			return (this.signed == null) ? Optional.empty() : Optional.of(new GrantFacts(this.signed.grantId(),
					this.signed.envelope(), this.signed.year(), reportsDueOn(this.signed),
					new Imputation(this.signed.deliberation(), this.signed.deliberatedOn(), this.signed.stateAccount(),
							this.signed.departmentAccount()),
					this.terms, this.budgets, this.budgetCents, this.transfers, List.copyOf(this.costs.values()),
					this.payments, this.reports));
		}

	}

}
