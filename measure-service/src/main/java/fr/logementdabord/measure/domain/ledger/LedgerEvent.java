package fr.logementdabord.measure.domain.ledger;

import java.time.LocalDate;

/**
 * What has happened in a ledger. Nothing is ever changed: a mistake is reversed.
 */
public sealed interface LedgerEvent {

	/**
	 * Money was set aside.
	 */
	record SubsidyGranted(String entryId, long cents, LocalDate on) implements LedgerEvent {
	}

	/**
	 * Money was paid.
	 */
	record SubsidyPaid(String entryId, long cents, String purpose, LocalDate on) implements LedgerEvent {
	}

	/**
	 * An entry was taken back, whole.
	 */
	record EntryReversed(String entryId, String reversedId, long cents, LocalDate on) implements LedgerEvent {
	}

	/**
	 * Money that was left went back.
	 */
	record SubsidyGivenBack(String entryId, long cents, LocalDate on) implements LedgerEvent {
	}

}
