package fr.logementdabord.measure.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The policies' own memory of when the household of a case moved in. An entry may be told
 * before its measure is even asked for: it is kept until it is needed.
 */
public interface EntriesOfCase {

	/**
	 * Keeps the latest entry.
	 */
	void remember(String caseId, LocalDate movedInOn);

	/**
	 * The latest entry of a case.
	 */
	Optional<LocalDate> latest(String caseId);

}
