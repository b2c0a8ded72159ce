package fr.logementdabord.reporting.financial;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.reporting.facts.GrantFacts;
import fr.logementdabord.reporting.facts.GrantFacts.Submission;
import fr.logementdabord.reporting.facts.GrantFacts.Terms;
import fr.logementdabord.reporting.financial.FinancialReport.Notified;
import org.jspecify.annotations.Nullable;

/**
 * Computes the financial report of a grant.
 */
public final class FinancialReports {

	private FinancialReports() {
	}

	/**
	 * The report on what is known of a grant.
	 * @param on the day that deadlines are read on
	 */
	public static FinancialReport of(GrantFacts grant, LocalDate on) {
		Natures natures = new Natures(grant);
		List<NatureLine> lines = natures.lines();
		Amount eligible = eligible(grant);
		LocalDate notifiedUntil = lastDayToNotify(grant.year());
		List<Notified> transfers = grant.transfers()
			.stream()
			.map((transfer) -> new Notified(transfer, !transfer.notifiedOn().isAfter(notifiedUntil)))
			.toList();
		return new FinancialReport(grant.grantId(), grant.envelope(), grant.year(), on, granted(grant), eligible, lines,
				natures.total(lines, eligible), transfers, paid(grant), dues(grant, on), grant.terms().size() - 1,
				grant.imputation());
	}

	/**
	 * The last day on which a transfer between natures can be notified: before 31 July
	 * (article 3.3, seed:202).
	 */
	static LocalDate lastDayToNotify(int year) {
		return LocalDate.of(year, Month.JULY, 30);
	}

	/** What the State gives: the signature, and what each amendment changed. */
	static Amount granted(GrantFacts grant) {
		List<Evidence> evidence = new ArrayList<>();
		long before = 0;
		for (Terms terms : grant.terms()) {
			evidence.add(evidence(terms, terms.grantCents(), terms.grantCents() - before));
			before = terms.grantCents();
		}
		return new Amount("grant", evidence);
	}

	private static @Nullable Amount eligible(GrantFacts grant) {
		List<Evidence> evidence = new ArrayList<>();
		long before = 0;
		for (Terms terms : grant.terms()) {
			if (terms.eligibleCents() != null) {
				evidence.add(evidence(terms, terms.eligibleCents(), terms.eligibleCents() - before));
				before = terms.eligibleCents();
			}
		}
		return evidence.isEmpty() ? null : new Amount("eligible", evidence);
	}

	private static Evidence evidence(Terms terms, long faceCents, long cents) {
		Evidence.Kind kind = (terms.amendment() == 0) ? Evidence.Kind.SIGNATURE : Evidence.Kind.AMENDMENT;
		return new Evidence(kind, String.valueOf(terms.amendment()), null, faceCents, cents, terms.origin());
	}

	private static Amount paid(GrantFacts grant) {
		return new Amount("paid",
				grant.payments()
					.stream()
					.map((payment) -> new Evidence(Evidence.Kind.PAYMENT, "", null, payment.cents(), payment.cents(),
							payment.origin()))
					.toList());
	}

	private static List<Due> dues(GrantFacts grant, LocalDate on) {
		LocalDate notify = lastDayToNotify(grant.year());
		return List.of(
				new Due(Due.What.TRANSFERS, notify, on.isAfter(notify) ? Due.State.CLOSED : Due.State.EXPECTED, null,
						null),
				report(Due.What.FINANCIAL_REPORT, grant, on), report(Due.What.ACTIVITY_REPORT, grant, on));
	}

	// Of the years of which the source tells only the amount, nobody says that a report
	// is
	// missing.
	private static Due.State notSent(GrantFacts grant, boolean passed) {
		if (!passed) {
			return Due.State.EXPECTED;
		}
		return (grant.current().eligibleCents() == null) ? Due.State.NOT_RECORDED : Due.State.OVERDUE;
	}

	private static Due report(Due.What what, GrantFacts grant, LocalDate on) {
		LocalDate lastDay = grant.reportsDueOn();
		Submission sent = grant.reports().get(what.name());
		if (sent == null) {
			return new Due(what, lastDay, notSent(grant, on.isAfter(lastDay)), null, null);
		}
		return new Due(what, lastDay, sent.late() ? Due.State.SENT_LATE : Due.State.SENT, sent.signedOn(),
				sent.sentOn());
	}

}
