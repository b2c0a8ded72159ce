package fr.logementdabord.measure.web.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Signed;
import fr.logementdabord.measure.domain.grant.GrantCodes;
import fr.logementdabord.measure.domain.grant.GrantTerms;
import org.jspecify.annotations.Nullable;

/**
 * A grant as it is shown. Amounts are in cents; {@code rate} is in per cent.
 *
 * @param balanceCents what the grant leaves of the eligible cost to others
 * @param spentCents what the project has cost so far
 * @param excessCents by how much the grant exceeds that cost (article 10)
 * @param transfersUntil last day to notify a transfer
 * @param reportsDueOn last day for both reports
 */
public record GrantDetail(String grantId, String envelope, int year, long grantCents, @Nullable Long eligibleCents,
		@Nullable BigDecimal rate, @Nullable Long balanceCents, long spentCents, long excessCents,
		@Nullable LocalDate paidOn, LocalDate transfersUntil, LocalDate reportsDueOn, @Nullable String deliberation,
		@Nullable LocalDate deliberatedOn, @Nullable String stateAccount, @Nullable String departmentAccount,
		int amendments, List<Nature> natures, List<CostLine> costs, List<TransferLine> transfers,
		List<ReportLine> reports, List<LetterLine> letters, long version) {

	/** Whether the budget is known by nature. */
	public boolean isDetailed() {
		return this.natures.stream().anyMatch((nature) -> nature.budgetCents() > 0);
	}

	/** Budget and cost of a nature. */
	public record Nature(String nature, long budgetCents, long spentCents) {

		/** What is left of the budget; negative when it is exceeded. */
		public long leftCents() {
			return this.budgetCents - this.spentCents;
		}

	}

	/** A cost with the reference of its evidence. */
	public record CostLine(String costId, String nature, long cents, LocalDate incurredOn, String evidence,
			boolean struck) {
	}

	/** A transfer. */
	public record TransferLine(String from, String to, long cents, LocalDate notifiedOn) {
	}

	/**
	 * A report that is owed.
	 *
	 * @param state {@code SENT}, {@code SENT_LATE}, {@code OVERDUE} or {@code EXPECTED}
	 */
	public record ReportLine(String report, String state, LocalDate dueOn, @Nullable LocalDate signedOn,
			@Nullable LocalDate sentOn) {
	}

	/** A registered letter. */
	public record LetterLine(String letterId, String purpose, String sender, LocalDate sentOn,
			@Nullable LocalDate answerDueOn, @Nullable String outcome, @Nullable LocalDate answeredOn,
			boolean overdue) {
	}

	static GrantDetail of(Loaded<Signed> loaded, LocalDate today) {
		Signed grant = loaded.state();
		GrantTerms terms = grant.terms();
		return new GrantDetail(terms.grantId(), terms.envelope(), terms.year(), terms.grantCents(),
				terms.eligibleCents().orElse(null), terms.rate().orElse(null), terms.balanceCents().orElse(null),
				grant.spentCents(), grant.excessCents(), grant.paidOn().orElse(null), terms.lastDayToNotifyTransfers(),
				terms.reportsDueOn(), terms.deliberation().orElse(null), terms.deliberatedOn().orElse(null),
				terms.stateAccount().orElse(null), terms.departmentAccount().orElse(null), grant.amendments(),
				natures(grant), costs(grant), transfers(grant), reports(grant, today), letters(grant, today),
				loaded.version());
	}

	private static List<Nature> natures(Signed grant) {
		return GrantCodes.NATURES.stream()
			.map((nature) -> new Nature(nature, grant.budgetCents(nature), grant.spentCents(nature)))
			.filter((nature) -> nature.budgetCents() != 0 || nature.spentCents() != 0)
			.toList();
	}

	private static List<CostLine> costs(Signed grant) {
		return grant.costs()
			.entrySet()
			.stream()
			.map((cost) -> new CostLine(cost.getKey(), cost.getValue().nature(), cost.getValue().cents(),
					cost.getValue().incurredOn(), cost.getValue().evidence(), cost.getValue().struck()))
			.toList();
	}

	private static List<TransferLine> transfers(Signed grant) {
		return grant.transfers()
			.values()
			.stream()
			.map((moved) -> new TransferLine(moved.from(), moved.to(), moved.cents(), moved.notifiedOn()))
			.toList();
	}

	private static List<ReportLine> reports(Signed grant, LocalDate today) {
		LocalDate due = grant.terms().reportsDueOn();
		return GrantCodes.REPORTS.stream().map((report) -> {
			var sent = grant.reports().get(report);
			if (sent != null) {
				return new ReportLine(report, sent.late() ? "SENT_LATE" : "SENT", due, sent.signedOn(), sent.sentOn());
			}
			return new ReportLine(report, today.isAfter(due) ? "OVERDUE" : "EXPECTED", due, null, null);
		}).toList();
	}

	private static List<LetterLine> letters(Signed grant, LocalDate today) {
		return grant.letters()
			.entrySet()
			.stream()
			.map((entry) -> new LetterLine(entry.getKey(), entry.getValue().purpose(), entry.getValue().sender(),
					entry.getValue().sentOn(), entry.getValue().answerDueOn().orElse(null),
					entry.getValue().outcome().orElse(null), entry.getValue().answeredOn().orElse(null),
					entry.getValue().isOverdue(today)))
			.toList();
	}

}
