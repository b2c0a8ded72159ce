package fr.logementdabord.eventing.owner;

import java.util.Map;
import java.util.Optional;

/**
 * What other services say they erased of a case.
 */
public interface ErasureAnswers {

	/**
	 * How much a service erased, by place.
	 * @return empty until it has erased all of it, and while it does not answer
	 */
	Optional<Map<String, Long>> of(String service, String caseId);

}
