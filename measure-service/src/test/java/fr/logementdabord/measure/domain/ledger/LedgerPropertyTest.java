package fr.logementdabord.measure.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.GiveBack;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.GrantSubsidy;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.PaySubsidy;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.ReverseEntry;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.EntryReversed;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.SubsidyGivenBack;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.SubsidyGranted;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.SubsidyPaid;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger.Account;
import fr.logementdabord.measure.domain.measure.SupportPeriod;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerPropertyTest {

	private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	private static final SupportPeriod SUPPORT = new SupportPeriod("M-1", "LDA-1", "artois", "ENVAUL", "asso-escale",
			Optional.of(DAY.minusDays(30)), Optional.empty());

	private final LedgerDecider decider = new LedgerDecider();

	@Test
	void whatever_is_written_the_ledger_balances_and_nothing_is_spent_that_was_not_set_aside() {
		int written = 0;
		for (long seed = 0; seed < 300; seed++) {
			// given people who grant, pay, reverse and give back, wisely or not
			Random random = new Random(seed);
			SubsidyLedger ledger = this.decider.initialState();
			Totals totals = new Totals();
			for (int step = 0; step < 60; step++) {
				// when one of them writes an entry
				if (this.decider.decide(anything(random), ledger) instanceof Decision.Accepted<LedgerEvent> accepted) {
					for (LedgerEvent event : accepted.events()) {
						totals.count(event, ledger);
						ledger = this.decider.evolve(ledger, event);
						written++;
					}
				}

				// then the accounts together are zero, and each is what was counted aside
				assertThat(ledger.balances().values().stream().mapToLong(Long::longValue).sum()).as("seed %d", seed)
					.isZero();
				assertThat(ledger.balance(Account.PAID)).as("seed %d", seed).isEqualTo(totals.paid).isNotNegative();
				assertThat(ledger.available()).as("seed %d", seed)
					.isEqualTo(totals.granted - totals.paid - totals.givenBack)
					.isNotNegative();
			}
		}
		assertThat(written).as("the histories are not empty").isGreaterThan(3000);
	}

	private static LedgerCommand anything(Random random) {
		String entry = "S-" + random.nextInt(40);
		String other = "S-" + random.nextInt(40);
		long cents = random.nextInt(-5_00, 200_00);
		return switch (random.nextInt(6)) {
			case 0, 1 -> new GrantSubsidy(entry, cents, DAY, SUPPORT, DAY);
			case 2, 3 -> new PaySubsidy(entry, cents, "FOOD", DAY, SUPPORT, DAY);
			case 4 -> new ReverseEntry(entry, other, DAY, DAY);
			default -> new GiveBack(entry, cents, DAY, DAY);
		};
	}

	/** What was written, counted without accounts. */
	private static final class Totals {

		private long granted;

		private long paid;

		private long givenBack;

		void count(LedgerEvent event, SubsidyLedger before) {
			switch (event) {
				case SubsidyGranted e -> this.granted += e.cents();
				case SubsidyPaid e -> this.paid += e.cents();
				case SubsidyGivenBack e -> this.givenBack += e.cents();
				case EntryReversed e -> {
					SubsidyLedger.Line wrong = before.line(e.reversedId()).orElseThrow();
					assertThat(e.cents()).isEqualTo(wrong.cents());
					if (wrong.to() == Account.PAID) {
						this.paid -= e.cents();
					}
					else if (wrong.from() == Account.FUNDER) {
						this.granted -= e.cents();
					}
					else {
						this.givenBack -= e.cents();
					}
				}
			}
		}

	}

}
