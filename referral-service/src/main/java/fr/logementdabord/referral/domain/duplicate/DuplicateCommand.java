package fr.logementdabord.referral.domain.duplicate;

import java.time.LocalDate;
import java.util.Set;

/**
 * What can be asked about two saisines that look alike.
 */
public sealed interface DuplicateCommand {

	String duplicateId();

	/** The vault found the same marks on both. */
	record SuspectDuplicate(String duplicateId, Side one, Side other, String likeness,
			LocalDate on) implements DuplicateCommand {
	}

	/**
	 * A coordinator says whether it is one household.
	 *
	 * @param territories those the coordinator answers for
	 */
	record JudgeDuplicate(String duplicateId, Set<String> territories, boolean same, String reason,
			LocalDate on) implements DuplicateCommand {
	}

	/** A coordinator of one of the territories parts the households again. */
	record UndoMerge(String duplicateId, Set<String> territories, String reason,
			LocalDate on) implements DuplicateCommand {
	}

}
