package fr.logementdabord.reporting.messaging.received.referral;

import java.time.LocalDate;

import fr.logementdabord.reporting.messaging.received.AllowList;

/**
 * What referral-service tells about two households that are one. It names no case: it is
 * about every case of both.
 */
public sealed interface MergeEvent {

	/**
	 * The types read here.
	 */
	AllowList<MergeEvent> READ = AllowList.of("referral", MergeEvent.class)
		.read("households-merged", HouseholdsMerged.class)
		.read("household-merge-undone", HouseholdMergeUndone.class)
		.build();

	/**
	 * The question that was answered; also the document of its answers.
	 */
	String duplicateId();

	/**
	 * Every territory concerned says that it is one household.
	 */
	record HouseholdsMerged(String duplicateId, String householdId, String mergedHouseholdId,
			LocalDate mergedOn) implements MergeEvent {
	}

	/**
	 * They are two again.
	 */
	record HouseholdMergeUndone(String duplicateId, String householdId, String mergedHouseholdId,
			LocalDate undoneOn) implements MergeEvent {
	}

}
