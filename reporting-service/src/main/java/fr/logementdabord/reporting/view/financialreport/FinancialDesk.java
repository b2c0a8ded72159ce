package fr.logementdabord.reporting.view.financialreport;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.reporting.facts.GrantFacts;
import fr.logementdabord.reporting.financial.Amount;
import fr.logementdabord.reporting.financial.FinancialReport;
import fr.logementdabord.reporting.financial.FinancialReports;
import fr.logementdabord.reporting.financial.FundingHistory;
import fr.logementdabord.reporting.view.streamrecord.RecordArchive;
import fr.logementdabord.reporting.view.streamrecord.RecordKind;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import fr.logementdabord.reporting.web.AsOf;
import fr.logementdabord.reporting.web.Years;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds what is known of the grants on a day and hands it to the computation.
 */
@Component
class FinancialDesk {

	/** Who reads the report: the State reads amounts, not each cost. */
	static final String READERS = "hasAnyRole('department', 'state', 'auditor')";

	/** Who reads each cost behind an amount. */
	static final String EVIDENCE_READERS = "hasAnyRole('department', 'auditor')";

	/**
	 * Who reads what was granted, which the deliberation has made public (seed:306-309).
	 */
	static final String HISTORY_READERS = "hasAnyRole('department', 'state', 'auditor', 'coordinator')";

	private static final String STREAM = "grant-";

	private final RecordArchive archive;

	FinancialDesk(RecordArchive archive) {
		this.archive = archive;
	}

	/**
	 * The reports of some years, the latest first.
	 * @param envelope only of this call, when given
	 */
	List<FinancialReport> all(Years years, @Nullable String envelope, AsOf asOf) {
		return grants(asOf).stream()
			.filter((grant) -> years.contains(grant.year()))
			.filter((grant) -> envelope == null || envelope.isBlank() || envelope.equals(grant.envelope()))
			.sorted(Comparator.comparingInt(GrantFacts::year).reversed().thenComparing(GrantFacts::envelope))
			.map((grant) -> FinancialReports.of(grant, asOf.day()))
			.toList();
	}

	/** The calls that any grant was given for. */
	List<String> envelopes() {
		return this.archive.facts(RecordKind.GRANT, Instant.MAX, GrantFacts::of)
			.stream()
			.map(GrantFacts::envelope)
			.distinct()
			.sorted()
			.toList();
	}

	/** The history of the grants of some years. */
	FundingHistory history(Years years, AsOf asOf) {
		return FundingHistory.of(grants(asOf), years.from(), years.until());
	}

	/**
	 * The report of one grant.
	 * @throws ProblemException when there is no such grant, or was none yet on that day
	 */
	FinancialReport one(String grantId, AsOf asOf) {
		StreamRecord record = this.archive.find(STREAM + grantId)
			.orElseThrow(() -> new NotFound("Ce compte rendu financier"));
		Optional<GrantFacts> known = GrantFacts.of(record.asOf(asOf.moment()));
		return FinancialReports.of(known.orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
				"pas-encore-connu", "Cette convention n’était pas encore enregistrée à cette date.")), asOf.day());
	}

	/**
	 * One amount of a report.
	 * @throws ProblemException when the report has no amount of that name
	 */
	Amount amount(FinancialReport report, String key) {
		return report.amount(key)
			.orElseThrow(() -> ProblemException.invalid("figure", "Ce chiffre ne figure pas dans ce compte rendu."));
	}

	/** One page of a list that is at hand. */
	static <T> Page<T> page(List<T> all, PageRequest asked) {
		return Page.of(all.stream().skip(asked.offset()).limit(asked.size()).toList(), asked, all.size());
	}

	private List<GrantFacts> grants(AsOf asOf) {
		return this.archive.facts(RecordKind.GRANT, asOf.moment(), GrantFacts::of);
	}

}
