package fr.logementdabord.referral.application;

import java.time.LocalDate;
import java.util.Set;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.duplicate.Duplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand.JudgeDuplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand.SuspectDuplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand.UndoMerge;
import fr.logementdabord.referral.domain.duplicate.DuplicateDecider;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.DuplicateJudged;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.DuplicateSuspected;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.HouseholdMergeUndone;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.HouseholdsMerged;
import fr.logementdabord.referral.domain.duplicate.Side;
import fr.logementdabord.referral.domain.referral.Referral.Known;

/**
 * Possible duplicates: raised by a policy, answered by coordinators.
 */
public class Duplicates {

	/** Beginning of the streams. */
	public static final String STREAM = "duplicate";

	/** Stored names: never change one, classes may be renamed. */
	public static final EventTypes<DuplicateEvent> EVENTS = EventTypes.of(DuplicateEvent.class)
		.name(DuplicateSuspected.class, "duplicate-suspected")
		.name(DuplicateJudged.class, "duplicate-judged")
		.name(HouseholdsMerged.class, "households-merged")
		.name(HouseholdMergeUndone.class, "household-merge-undone")
		.build();

	private final CommandHandler<DuplicateCommand, Duplicate, DuplicateEvent> handler;

	private final Today today;

	public Duplicates(CommandHandler<DuplicateCommand, Duplicate, DuplicateEvent> handler, Today today) {
		this.handler = handler;
		this.today = today;
	}

	/** The aggregate as the event store sees it. */
	public static Aggregate<DuplicateCommand, Duplicate, DuplicateEvent> aggregate(
			Publisher<Duplicate, DuplicateEvent> publisher) {
		return new Aggregate<>(STREAM, new DuplicateDecider(), EVENTS, publisher);
	}

	/** The question as it stands. */
	public Loaded<Duplicate> load(String duplicateId) {
		return this.handler.load(duplicateId);
	}

	/** Raises the question, once for two cases whichever comes first. */
	public void suspect(Known one, Known other, String likeness, CommandContext context) {
		String id = idOf(one.caseId(), other.caseId());
		this.handler.handle(id, new SuspectDuplicate(id, side(one), side(other), likeness, today()), context);
	}

	/** A coordinator answers for these territories. */
	public Outcome<Duplicate> judge(String id, Set<String> territories, boolean same, String reason,
			CommandContext context) {
		return this.handler.handle(id, new JudgeDuplicate(id, territories, same, reason, today()), context);
	}

	/** A coordinator of one of these territories parts the households again. */
	public Outcome<Duplicate> undo(String id, Set<String> territories, String reason, CommandContext context) {
		return this.handler.handle(id, new UndoMerge(id, territories, reason, today()), context);
	}

	private static String idOf(String one, String other) {
		return (one.compareTo(other) < 0) ? Ids.derived("D-", one, other) : Ids.derived("D-", other, one);
	}

	private static Side side(Known referral) {
		return new Side(referral.caseId(), referral.file().householdId(), referral.territory(),
				referral.file().submittedOn());
	}

	private LocalDate today() {
		return this.today.date();
	}

}
