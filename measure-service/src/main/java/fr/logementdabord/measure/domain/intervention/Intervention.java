package fr.logementdabord.measure.domain.intervention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An intervention as its events tell it.
 */
public sealed interface Intervention {

	/** Nothing has happened. */
	record None() implements Intervention {
	}

	/**
	 * What was last seen of the household.
	 */
	record Status(String status, LocalDate observedOn) {
	}

	/**
	 * It has begun.
	 *
	 * @param kind VEJ or PEX
	 * @param openedOn day of the visit or of the request
	 */
	record Begun(String interventionId, String kind, String provider, String territory, Optional<String> caseId,
			LocalDate openedOn, Optional<Status> status) implements Intervention {

		Begun observed(Status latest) {
			return new Begun(this.interventionId, this.kind, this.provider, this.territory, this.caseId, this.openedOn,
					Optional.of(latest));
		}

	}

}
