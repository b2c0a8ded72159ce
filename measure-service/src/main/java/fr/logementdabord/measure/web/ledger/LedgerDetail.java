package fr.logementdabord.measure.web.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.measure.domain.ledger.SubsidyLedger;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger.Account;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger.Line;

import org.jspecify.annotations.Nullable;

/**
 * A ledger as a page and the API tell it. Amounts are cents.
 *
 * @param grantedCents set aside, what was given back taken off
 */
public record LedgerDetail(String measureId, long grantedCents, long paidCents, long availableCents, List<Row> lines) {

	/**
	 * One line with what was available after it.
	 *
	 * @param kind GRANT, PAYMENT, RETURN or REVERSAL
	 */
	public record Row(String entryId, String kind, LocalDate on, long cents, @Nullable String purpose,
			@Nullable String reverses, boolean reversed, long availableAfterCents) {
	}

	static LedgerDetail of(String measureId, SubsidyLedger ledger) {
		List<Row> rows = new ArrayList<>();
		long available = 0;
		for (Line line : ledger.lines()) {
			available += (line.to() == Account.AVAILABLE) ? line.cents() : 0;
			available -= (line.from() == Account.AVAILABLE) ? line.cents() : 0;
			rows.add(new Row(line.entryId(), kind(line), line.on(), line.cents(), line.purpose().orElse(null),
					line.reverses().orElse(null), ledger.isReversed(line.entryId()), available));
		}
		return new LedgerDetail(measureId, -ledger.balance(Account.FUNDER), ledger.balance(Account.PAID),
				ledger.available(), rows);
	}

	private static String kind(Line line) {
		if (line.reverses().isPresent()) {
			return "REVERSAL";
		}
		return switch (line.to()) {
			case AVAILABLE -> "GRANT";
			case PAID -> "PAYMENT";
			case FUNDER -> "RETURN";
		};
	}

}
