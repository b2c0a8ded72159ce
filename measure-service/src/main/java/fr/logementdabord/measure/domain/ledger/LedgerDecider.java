package fr.logementdabord.measure.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.GiveBack;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.GrantSubsidy;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.PaySubsidy;
import fr.logementdabord.measure.domain.ledger.LedgerCommand.ReverseEntry;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.EntryReversed;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.SubsidyGivenBack;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.SubsidyGranted;
import fr.logementdabord.measure.domain.ledger.LedgerEvent.SubsidyPaid;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger.Account;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger.Line;
import fr.logementdabord.measure.domain.measure.SupportPeriod;

/**
 * Decides what may be written in a ledger. The same entry again changes nothing.
 */
public final class LedgerDecider implements Decider<LedgerCommand, SubsidyLedger, LedgerEvent> {

	@Override
	public SubsidyLedger initialState() {
		return SubsidyLedger.empty();
	}

	@Override
	public Decision<LedgerEvent> decide(LedgerCommand command, SubsidyLedger ledger) {
		return switch (command) {
			case GrantSubsidy asked -> grant(asked, ledger);
			case PaySubsidy asked -> pay(asked, ledger);
			case ReverseEntry asked -> reverse(asked, ledger);
			case GiveBack asked -> giveBack(asked, ledger);
		};
	}

	private static Decision<LedgerEvent> grant(GrantSubsidy asked, SubsidyLedger ledger) {
		if (ledger.line(asked.entryId()).isPresent()) {
			return Decision.accept();
		}
		return refused(asked.cents(), asked.on(), asked.support(), asked.today()).map(LedgerDecider::no)
			.orElseGet(() -> Decision.accept(new SubsidyGranted(asked.entryId(), asked.cents(), asked.on())));
	}

	private static Decision<LedgerEvent> pay(PaySubsidy asked, SubsidyLedger ledger) {
		if (ledger.line(asked.entryId()).isPresent()) {
			return Decision.accept();
		}
		Optional<Refusal> refused = refused(asked.cents(), asked.on(), asked.support(), asked.today());
		if (refused.isPresent()) {
			return no(refused.get());
		}
		if (!LedgerCodes.PURPOSES.contains(asked.purpose())) {
			return no(new LedgerRefusal.PurposeIsUnknown());
		}
		return (asked.cents() > ledger.available()) ? no(new LedgerRefusal.MoreThanIsAvailable())
				: Decision.accept(new SubsidyPaid(asked.entryId(), asked.cents(), asked.purpose(), asked.on()));
	}

	private static Decision<LedgerEvent> reverse(ReverseEntry asked, SubsidyLedger ledger) {
		if (ledger.line(asked.entryId()).isPresent()) {
			return Decision.accept();
		}
		Optional<Line> wrong = ledger.line(asked.reversedId());
		if (wrong.isEmpty()) {
			return no(new LedgerRefusal.EntryIsUnknown());
		}
		if (wrong.get().reverses().isPresent()) {
			return no(new LedgerRefusal.ReversalIsFinal());
		}
		if (ledger.isReversed(asked.reversedId())) {
			return no(new LedgerRefusal.EntryIsAlreadyReversed());
		}
		if (asked.on().isAfter(asked.today())) {
			return no(new LedgerRefusal.EntryIsInTheFuture());
		}
		if (asked.on().isBefore(wrong.get().on())) {
			return no(new LedgerRefusal.ReversalIsBeforeEntry());
		}
		// a grant that was spent already cannot be taken back
		boolean spent = wrong.get().to() == Account.AVAILABLE && wrong.get().cents() > ledger.available();
		return spent ? no(new LedgerRefusal.MoreThanIsAvailable()) : Decision
			.accept(new EntryReversed(asked.entryId(), asked.reversedId(), wrong.get().cents(), asked.on()));
	}

	/** What is left may go back after the end, and whatever the measure became. */
	private static Decision<LedgerEvent> giveBack(GiveBack asked, SubsidyLedger ledger) {
		if (ledger.line(asked.entryId()).isPresent()) {
			return Decision.accept();
		}
		if (asked.cents() <= 0) {
			return no(new LedgerRefusal.AmountIsNotAboveZero());
		}
		if (asked.on().isAfter(asked.today())) {
			return no(new LedgerRefusal.EntryIsInTheFuture());
		}
		return (asked.cents() > ledger.available()) ? no(new LedgerRefusal.MoreThanIsAvailable())
				: Decision.accept(new SubsidyGivenBack(asked.entryId(), asked.cents(), asked.on()));
	}

	private static Optional<Refusal> refused(long cents, LocalDate on, SupportPeriod support, LocalDate today) {
		if (!support.measureType().equals(LedgerCodes.ENVAUL)) {
			return Optional.of(new LedgerRefusal.MeasureHasNoSubsidies());
		}
		if (cents <= 0) {
			return Optional.of(new LedgerRefusal.AmountIsNotAboveZero());
		}
		if (on.isAfter(today)) {
			return Optional.of(new LedgerRefusal.EntryIsInTheFuture());
		}
		return support.covers(on) ? Optional.empty() : Optional.of(new LedgerRefusal.EntryIsOutsideTheSupport());
	}

	@Override
	public SubsidyLedger evolve(SubsidyLedger ledger, LedgerEvent event) {
		return switch (event) {
			case SubsidyGranted e -> ledger.with(new Line(e.entryId(), e.cents(), Account.FUNDER, Account.AVAILABLE,
					e.on(), Optional.empty(), Optional.empty()));
			case SubsidyPaid e -> ledger.with(new Line(e.entryId(), e.cents(), Account.AVAILABLE, Account.PAID, e.on(),
					Optional.of(e.purpose()), Optional.empty()));
			case EntryReversed e -> {
				Line wrong = ledger.line(e.reversedId()).orElseThrow();
				yield ledger.with(new Line(e.entryId(), e.cents(), wrong.to(), wrong.from(), e.on(), wrong.purpose(),
						Optional.of(e.reversedId())));
			}
			case SubsidyGivenBack e -> ledger.with(new Line(e.entryId(), e.cents(), Account.AVAILABLE, Account.FUNDER,
					e.on(), Optional.empty(), Optional.empty()));
		};
	}

	private static Decision<LedgerEvent> no(Refusal why) {
		return Decision.refuse(why);
	}

}
