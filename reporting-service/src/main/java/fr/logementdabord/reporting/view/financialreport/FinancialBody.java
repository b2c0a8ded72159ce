package fr.logementdabord.reporting.view.financialreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.facts.GrantFacts.Imputation;
import fr.logementdabord.reporting.financial.Amount;
import fr.logementdabord.reporting.financial.Due;
import fr.logementdabord.reporting.financial.FinancialReport;
import fr.logementdabord.reporting.financial.NatureLine;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A financial report for programs. Amounts are in cents, rates in per cent.
 *
 * @param on the day it tells of
 * @param provisional whether the year is not over
 * @param excess the grant less the cost; null while no cost is recorded
 */
record FinancialBody(String grantId, String envelope, int year, LocalDate on, boolean provisional, Sum grant,
		@Nullable Sum eligible, @Nullable BigDecimal rate, @Nullable Sum balance, List<Nature> natures, Nature total,
		List<Transfer> transfers, Sum paid, FinancialReport.Payment payment, @Nullable Sum excess,
		boolean grantAboveCost, @Nullable BigDecimal rateOnCost, List<Due> dues, int amendments,
		Imputation imputation) {

	/**
	 * An amount.
	 *
	 * @param evidence where each recorded thing behind it is listed; null for who may not
	 * read it
	 */
	record Sum(String key, long cents, @Nullable String evidence) {
	}

	/** Budget against actual; null amounts while no budget is known. */
	record Nature(@Nullable String nature, @Nullable Sum planned, Sum transferred, @Nullable Sum budget, Sum cost,
			@Nullable Sum left, @Nullable BigDecimal executionRate) {
	}

	/** A transfer between natures. */
	record Transfer(String from, String to, long cents, LocalDate notifiedOn, boolean inTime) {
	}

	static FinancialBody of(FinancialReport report, Links links) {
		return new FinancialBody(report.grantId(), report.envelope(), report.year(), report.on(),
				report.isProvisional(), links.known(report.grant()), links.of(report.eligible()), report.rate(),
				links.of(report.balance()), report.natures().stream().map((line) -> nature(line, links)).toList(),
				nature(report.total(), links), report.transfers().stream().map(FinancialBody::transfer).toList(),
				links.known(report.paid()), report.payment(), links.of(report.excess()), report.isGrantAboveCost(),
				report.rateOnCost(), report.dues(), report.amendments(), report.imputation());
	}

	private static Nature nature(NatureLine line, Links links) {
		return new Nature(line.nature(), links.of(line.planned()), links.known(line.transferred()),
				links.of(line.budget()), links.known(line.cost()), links.of(line.left()), line.executionRate());
	}

	private static Transfer transfer(FinancialReport.Notified notified) {
		return new Transfer(notified.transfer().from(), notified.transfer().to(), notified.transfer().cents(),
				notified.transfer().notifiedOn(), notified.inTime());
	}

	/**
	 * Where the evidence of an amount is.
	 *
	 * @param grantId the grant
	 * @param asOf the past day asked for, null for today
	 * @param open whether the viewer may read it
	 */
	record Links(String grantId, @Nullable String asOf, boolean open) {

		private @Nullable Sum of(@Nullable Amount amount) {
			return (amount == null) ? null : known(amount);
		}

		private Sum known(Amount amount) {
			return new Sum(amount.key(), amount.cents(), this.open ? link(amount.key()) : null);
		}

		private String link(String key) {
			UriComponentsBuilder link = UriComponentsBuilder.fromPath("/api/reports/financial/{id}/evidence")
				.queryParam("figure", key);
			if (this.asOf != null) {
				link.queryParam("asOf", this.asOf);
			}
			return link.buildAndExpand(this.grantId).toUriString();
		}

	}

}
