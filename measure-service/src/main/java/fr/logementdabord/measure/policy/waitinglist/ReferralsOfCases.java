package fr.logementdabord.measure.policy.waitinglist;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When each saisine was sent and how the household lived then. Written when the saisine
 * is told, which precedes its orientation on the same stream.
 */
public interface ReferralsOfCases {

	/**
	 * Notes a saisine; noting it again changes nothing.
	 */
	void remember(String caseId, Referral referral);

	/**
	 * The saisine of a case.
	 */
	Optional<Referral> of(String caseId);

	/**
	 * What the waiting list needs of a saisine.
	 */
	record Referral(LocalDate submittedOn, Optional<String> housingSituation) {
	}

}
