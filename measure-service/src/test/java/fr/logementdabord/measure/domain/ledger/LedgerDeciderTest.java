package fr.logementdabord.measure.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.measure.domain.ledger.LedgerCommand.GiveBack;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.GrantSubsidy;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.PaySubsidy;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.ReverseEntry;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.EntryReversed;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.SubsidyGivenBack;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.SubsidyGranted;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.SubsidyPaid;
import fr.logementdabord.measure.domain.measure.SupportPeriod;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerDeciderTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 12, 20);

	private static final LocalDate START = LocalDate.of(2026, 12, 7);

	private static final LocalDate DAY = LocalDate.of(2026, 12, 10);

	private static final SubsidyGranted GRANTED = new SubsidyGranted("S-1", 300_00, DAY);

	private static final SubsidyPaid PAID = new SubsidyPaid("S-2", 120_50, "FOOD", DAY);

	@Test
	void money_is_set_aside_paid_and_the_rest_given_back() {
		given().when(grant(300_00, DAY)).thenEvents(GRANTED);
		given(GRANTED).when(pay(120_50, "FOOD")).thenEvents(PAID);
		given(GRANTED, PAID).when(new GiveBack("S-3", 179_50, TODAY, TODAY))
			.thenEvents(new SubsidyGivenBack("S-3", 179_50, TODAY));
	}

	@Test
	void no_cent_is_paid_or_given_back_that_was_not_set_aside() {
		given(GRANTED).when(pay(300_01, "FOOD")).thenRefused(new LedgerRefusal.MoreThanIsAvailable());
		given(GRANTED, PAID).when(new GiveBack("S-3", 179_51, TODAY, TODAY))
			.thenRefused(new LedgerRefusal.MoreThanIsAvailable());
		given(GRANTED, PAID).when(new ReverseEntry("S-3", "S-1", TODAY, TODAY))
			.thenRefused(new LedgerRefusal.MoreThanIsAvailable());
	}

	@Test
	void an_entry_moves_something() {
		given().when(grant(0, DAY)).thenRefused(new LedgerRefusal.AmountIsNotAboveZero());
		given().when(grant(-1, DAY)).thenRefused(new LedgerRefusal.AmountIsNotAboveZero());
		given(GRANTED).when(new GiveBack("S-3", 0, TODAY, TODAY)).thenRefused(new LedgerRefusal.AmountIsNotAboveZero());
		given(GRANTED).when(pay(1, "CASINO")).thenRefused(new LedgerRefusal.PurposeIsUnknown());
	}

	@Test
	void the_same_entry_again_changes_nothing() {
		given(GRANTED).when(grant(300_00, DAY)).thenEvents();
		given(GRANTED, PAID).when(pay(120_50, "FOOD")).thenEvents();
	}

	@Test
	void a_mistake_is_reversed_once_never_changed() {
		var reversed = new EntryReversed("S-3", "S-2", 120_50, TODAY);
		given(GRANTED, PAID).when(new ReverseEntry("S-3", "S-2", TODAY, TODAY)).thenEvents(reversed);
		given(GRANTED, PAID, reversed).when(new ReverseEntry("S-4", "S-2", TODAY, TODAY))
			.thenRefused(new LedgerRefusal.EntryIsAlreadyReversed());
		given(GRANTED, PAID, reversed).when(new ReverseEntry("S-4", "S-3", TODAY, TODAY))
			.thenRefused(new LedgerRefusal.ReversalIsFinal());
		given(GRANTED).when(new ReverseEntry("S-4", "S-9", TODAY, TODAY))
			.thenRefused(new LedgerRefusal.EntryIsUnknown());
		given(GRANTED).when(new ReverseEntry("S-4", "S-1", START, TODAY))
			.thenRefused(new LedgerRefusal.ReversalIsBeforeEntry());
	}

	@Test
	void subsidies_go_with_an_envaul_measure_while_it_runs() {
		given().when(new GrantSubsidy("S-1", 300_00, DAY, support("ADSL"), TODAY))
			.thenRefused(new LedgerRefusal.MeasureHasNoSubsidies());
		given().when(grant(300_00, START.minusDays(1))).thenRefused(new LedgerRefusal.EntryIsOutsideTheSupport());
		given().when(grant(300_00, LocalDate.of(2026, 12, 19)))
			.thenRefused(new LedgerRefusal.EntryIsOutsideTheSupport());
		given().when(grant(300_00, TODAY.plusDays(1))).thenRefused(new LedgerRefusal.EntryIsInTheFuture());
	}

	private static DeciderSpec<LedgerCommand, SubsidyLedger, LedgerEvent> given(LedgerEvent... history) {
		return DeciderSpec.given(new LedgerDecider(), history);
	}

	private static SupportPeriod support(String measureType) {
		return new SupportPeriod("M-1", "LDA-1", "artois", measureType, "asso-escale", Optional.of(START),
				Optional.of(LocalDate.of(2026, 12, 18)));
	}

	private static GrantSubsidy grant(long cents, LocalDate on) {
		return new GrantSubsidy("S-1", cents, on, support("ENVAUL"), TODAY);
	}

	private static PaySubsidy pay(long cents, String purpose) {
		return new PaySubsidy("S-2", cents, purpose, DAY, support("ENVAUL"), TODAY);
	}

}
