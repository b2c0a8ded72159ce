package fr.logementdabord.measure.messaging.received.housing;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The household lives in a dwelling.
 */
public record HouseholdMovedIn(String caseId, LocalDate movedInOn) {

	/** Public type. */
	public static final String TYPE = "fr.logementdabord.housing.household-moved-in.v1";

	public HouseholdMovedIn {
		Objects.requireNonNull(caseId, "caseId");
		Objects.requireNonNull(movedInOn, "movedInOn");
	}

}
