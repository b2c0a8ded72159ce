package fr.logementdabord.measure.domain.ledger;

import java.time.LocalDate;

import fr.logementdabord.measure.domain.measure.SupportPeriod;

/**
 * What can be asked of a ledger. Amounts are cents, above zero.
 */
public sealed interface LedgerCommand {

	/**
	 * Money is set aside for this measure.
	 */
	record GrantSubsidy(String entryId, long cents, LocalDate on, SupportPeriod support,
			LocalDate today) implements LedgerCommand {
	}

	/**
	 * Money is paid to the young person, or for them.
	 */
	record PaySubsidy(String entryId, long cents, String purpose, LocalDate on, SupportPeriod support,
			LocalDate today) implements LedgerCommand {
	}

	/**
	 * An entry was wrong: the same amount goes back where it came from.
	 */
	record ReverseEntry(String entryId, String reversedId, LocalDate on, LocalDate today) implements LedgerCommand {
	}

	/**
	 * What is left goes back.
	 */
	record GiveBack(String entryId, long cents, LocalDate on, LocalDate today) implements LedgerCommand {
	}

}
