package fr.logementdabord.referral.domain.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.decider.Decider;
import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.duplicate.Duplicate.Known;
import fr.logementdabord.referral.domain.duplicate.Duplicate.Merged;
import fr.logementdabord.referral.domain.duplicate.Duplicate.NotSuspected;
import fr.logementdabord.referral.domain.duplicate.Duplicate.Suspected;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand.JudgeDuplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand.SuspectDuplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateCommand.UndoMerge;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.DuplicateJudged;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.DuplicateSuspected;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.HouseholdMergeUndone;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.HouseholdsMerged;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The rules of a possible duplicate. A machine raises the question and never answers it;
 * a merge needs the word of every territory concerned, and can always be undone.
 */
public final class DuplicateDecider implements Decider<DuplicateCommand, Duplicate, DuplicateEvent> {

	@Override
	public Duplicate initialState() {
		return new NotSuspected();
	}

	@Override
	public Decision<DuplicateEvent> decide(DuplicateCommand command, Duplicate state) {
		return switch (command) {
			case SuspectDuplicate suspect -> suspect(suspect, state);
			case JudgeDuplicate judge -> switch (state) {
				case NotSuspected nothing -> refuse(new DuplicateRefusal.DuplicateIsUnknown());
				case Suspected suspected -> judge(judge, suspected);
				case Merged merged -> judgeMerged(judge, merged);
			};
			case UndoMerge undo -> switch (state) {
				case NotSuspected nothing -> refuse(new DuplicateRefusal.DuplicateIsUnknown());
				case Suspected suspected -> refuse(new DuplicateRefusal.HouseholdsAreNotMerged());
				case Merged merged -> undo(undo, merged);
			};
		};
	}

	/** Raised once; what was answered since is not asked again. */
	private static Decision<DuplicateEvent> suspect(SuspectDuplicate command, Duplicate state) {
		if (!(state instanceof NotSuspected)) {
			return accept();
		}
		boolean inOrder = command.one().before(command.other());
		Side first = inOrder ? command.one() : command.other();
		Side second = inOrder ? command.other() : command.one();
		return accept(new DuplicateSuspected(command.duplicateId(), first, second, command.likeness(), command.on()));
	}

	private static Decision<DuplicateEvent> judge(JudgeDuplicate command, Suspected state) {
		Set<String> speaking = speaking(command.territories(), state);
		if (speaking.isEmpty()) {
			return refuse(new DuplicateRefusal.TerritoryIsNotConcerned());
		}
		List<DuplicateEvent> events = new ArrayList<>();
		Suspected after = state;
		for (String territory : speaking) {
			if (!Boolean.valueOf(command.same()).equals(state.answers().get(territory))) {
				events.add(new DuplicateJudged(command.duplicateId(), territory, command.same(), command.reason(),
						command.on()));
				after = after.answered(territory, command.same());
			}
		}
		if (after.agreed()) {
			events.add(new HouseholdsMerged(command.duplicateId(), state.first().householdId(),
					state.second().householdId(), command.on()));
		}
		return new Decision.Accepted<>(events);
	}

	private static Decision<DuplicateEvent> judgeMerged(JudgeDuplicate command, Merged state) {
		if (speaking(command.territories(), state).isEmpty()) {
			return refuse(new DuplicateRefusal.TerritoryIsNotConcerned());
		}
		return command.same() ? accept() : refuse(new DuplicateRefusal.HouseholdsAreMerged());
	}

	private static Decision<DuplicateEvent> undo(UndoMerge command, Merged state) {
		return speaking(command.territories(), state).isEmpty() ? refuse(new DuplicateRefusal.TerritoryIsNotConcerned())
				: accept(new HouseholdMergeUndone(command.duplicateId(), state.householdId(), state.mergedHouseholdId(),
						command.reason(), command.on()));
	}

	private static Set<String> speaking(Set<String> territories, Known state) {
		Set<String> speaking = new TreeSet<>(state.concerned());
		speaking.retainAll(territories);
		return speaking;
	}

	@Override
	public Duplicate evolve(Duplicate state, DuplicateEvent event) {
		return switch (event) {
			case DuplicateSuspected(var id, var first, var second, var likeness, var on) ->
				new Suspected(first, second, likeness, Map.of());
			case DuplicateJudged judged -> ((Suspected) state).answered(judged.territory(), judged.same());
			case HouseholdsMerged merged -> {
				Known was = (Known) state;
				yield new Merged(was.first(), was.second(), was.likeness(), merged.householdId(),
						merged.mergedHouseholdId());
			}
			case HouseholdMergeUndone undone -> {
				Known was = (Known) state;
				yield new Suspected(was.first(), was.second(), was.likeness(), Map.of());
			}
		};
	}

}
