package fr.logementdabord.measure.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ledger by double entry: every line takes an amount from one account and puts it into
 * another, so that the accounts together are always zero.
 *
 * @param lines in the order they were written
 */
public record SubsidyLedger(List<Line> lines) {

	public SubsidyLedger {
		lines = List.copyOf(lines);
	}

	static SubsidyLedger empty() {
		return new SubsidyLedger(List.of());
	}

	/**
	 * What an account holds, in cents; the funder's is below zero by what it gave.
	 */
	public long balance(Account account) {
		long in = this.lines.stream().filter((line) -> line.to() == account).mapToLong(Line::cents).sum();
		long out = this.lines.stream().filter((line) -> line.from() == account).mapToLong(Line::cents).sum();
		return in - out;
	}

	/**
	 * Every account with its balance.
	 */
	public Map<Account, Long> balances() {
		Map<Account, Long> balances = new EnumMap<>(Account.class);
		for (Account account : Account.values()) {
			balances.put(account, balance(account));
		}
		return balances;
	}

	/**
	 * What can still be paid.
	 */
	public long available() {
		return balance(Account.AVAILABLE);
	}

	/**
	 * Whether an entry was taken back.
	 */
	public boolean isReversed(String entryId) {
		return this.lines.stream().anyMatch((line) -> line.reverses().filter(entryId::equals).isPresent());
	}

	Optional<Line> line(String entryId) {
		return this.lines.stream().filter((line) -> line.entryId().equals(entryId)).findFirst();
	}

	SubsidyLedger with(Line line) {
		List<Line> after = new ArrayList<>(this.lines);
		after.add(line);
		return new SubsidyLedger(after);
	}

	/**
	 * Where money is.
	 */
	public enum Account {

		/** Where it comes from and where the rest goes back to. */
		FUNDER,

		/** Set aside for the measure. */
		AVAILABLE,

		/** Paid to the young person, or for them. */
		PAID

	}

	/**
	 * One line.
	 *
	 * @param purpose of a payment
	 * @param reverses the entry that this one takes back
	 */
	public record Line(String entryId, long cents, Account from, Account to, LocalDate on, Optional<String> purpose,
			Optional<String> reverses) {
	}

}
