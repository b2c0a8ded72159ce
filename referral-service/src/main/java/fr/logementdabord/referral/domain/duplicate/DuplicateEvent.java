package fr.logementdabord.referral.domain.duplicate;

import java.time.LocalDate;

/**
 * The whole trail of two saisines that look alike.
 */
public sealed interface DuplicateEvent {

	String duplicateId();

	/**
	 * The vault found the same marks on both.
	 *
	 * @param likeness what is alike, a code
	 */
	record DuplicateSuspected(String duplicateId, Side first, Side second, String likeness,
			LocalDate suspectedOn) implements DuplicateEvent {
	}

	/** A coordinator said, for one territory, whether it is one household. */
	record DuplicateJudged(String duplicateId, String territory, boolean same, String reason,
			LocalDate judgedOn) implements DuplicateEvent {
	}

	/**
	 * Every territory concerned says that it is one household. Both saisines stay as they
	 * are.
	 *
	 * @param householdId the household of the earlier saisine, which stands for both
	 */
	record HouseholdsMerged(String duplicateId, String householdId, String mergedHouseholdId,
			LocalDate mergedOn) implements DuplicateEvent {
	}

	/** They are two households after all. */
	record HouseholdMergeUndone(String duplicateId, String householdId, String mergedHouseholdId, String reason,
			LocalDate undoneOn) implements DuplicateEvent {
	}

}
