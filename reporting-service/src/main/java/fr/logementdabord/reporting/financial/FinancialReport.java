package fr.logementdabord.reporting.financial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.logementdabord.reporting.facts.GrantFacts.Imputation;
import fr.logementdabord.reporting.facts.GrantFacts.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * The financial report of one grant, as it stands on a day.
 *
 * @param on the day it tells of
 * @param grant what the State gives
 * @param eligible what the project may cost; null for the years of which only the grant
 * is known
 * @param natures budget against actual by nature of cost
 * @param total the same for all natures
 * @param transfers between natures, with the day the State was told
 * @param paid what the State has paid
 * @param dues the deadlines
 * @param amendments how many were signed
 * @param imputation where the grant is booked
 */
public record FinancialReport(String grantId, String envelope, int year, LocalDate on, Amount grant,
		@Nullable Amount eligible, List<NatureLine> natures, NatureLine total, List<Notified> transfers, Amount paid,
		List<Due> dues, int amendments, Imputation imputation) {

	public FinancialReport {
		natures = List.copyOf(natures);
		transfers = List.copyOf(transfers);
		dues = List.copyOf(dues);
	}

	/**
	 * The grant in per cent of the eligible cost, two decimals half up: 74,85 for 2023
	 * (article 4.1, seed:206).
	 */
	public @Nullable BigDecimal rate() {
		return (this.eligible == null) ? null : Rate.of(this.grant.cents(), this.eligible.cents());
	}

	/** What the grant leaves of the eligible cost to others. */
	public @Nullable Amount balance() {
		return (this.eligible == null) ? null : this.eligible.minus("balance", this.grant);
	}

	/**
	 * Whether a cost counts: without one, nothing can be said of what the project cost.
	 */
	public boolean isCostKnown() {
		return this.total.cost().cents() > 0;
	}

	/**
	 * The grant in per cent of what the project has cost. The grant is an amount: when
	 * the cost falls, this moves (seed:212, 257).
	 */
	public @Nullable BigDecimal rateOnCost() {
		return Rate.of(this.grant.cents(), this.total.cost().cents());
	}

	/**
	 * The grant less what the project has cost: above zero, it exceeds the cost (article
	 * 10, seed:255-259); null while no cost is recorded. What follows from it is not
	 * decided here.
	 */
	public @Nullable Amount excess() {
		return isCostKnown() ? this.grant.minus("excess", this.total.cost()) : null;
	}

	/** Whether the grant exceeds the cost. */
	public boolean isGrantAboveCost() {
		Amount excess = excess();
		return excess != null && excess.cents() > 0;
	}

	/** Whether the year is not over, so that costs are still to come. */
	public boolean isProvisional() {
		return !this.on.isAfter(LocalDate.of(this.year, 12, 31));
	}

	/** Whether the budget is known by nature. */
	public boolean isDetailed() {
		return this.natures.stream().anyMatch((line) -> line.planned() != null);
	}

	/**
	 * Whether the budget after transfers still comes to the eligible cost, as article 3.3
	 * wants it (seed:200); true while the budget is not known by nature.
	 */
	public boolean isTotalKept() {
		Amount budget = this.total.budget();
		return !isDetailed() || this.eligible == null || budget == null || budget.cents() == this.eligible.cents();
	}

	/**
	 * Whether and how the State has paid, in a single payment (article 5.1, seed:216).
	 */
	public Payment payment() {
		if (this.paid.evidence().isEmpty()) {
			return Payment.AWAITED;
		}
		if (this.paid.evidence().size() > 1) {
			return Payment.SEVERAL;
		}
		return (this.paid.cents() == this.grant.cents()) ? Payment.WHOLE : Payment.OTHER_AMOUNT;
	}

	/** All amounts of the report, each once. */
	public List<Amount> amounts() {
		return Stream
			.concat(Stream.of(this.grant, this.eligible, balance(), this.paid, excess()),
					Stream.concat(this.natures.stream(), Stream.of(this.total))
						.flatMap((line) -> Stream.of(line.planned(), line.transferred(), line.budget(), line.cost(),
								line.left())))
			.flatMap(Stream::ofNullable)
			.toList();
	}

	/** The amount of a name. */
	public Optional<Amount> amount(String key) {
		return amounts().stream().filter((amount) -> amount.key().equals(key)).findFirst();
	}

	/**
	 * A transfer, and whether the State was told in time.
	 */
	public record Notified(Transfer transfer, boolean inTime) {
	}

	/**
	 * How the State has paid.
	 */
	public enum Payment {

		/** Nothing is recorded. */
		AWAITED,
		/** The whole grant, at once. */
		WHOLE,
		/** Once, but another amount than the grant. */
		OTHER_AMOUNT,
		/** Several times, where the convention knows a single payment. */
		SEVERAL

	}

}
