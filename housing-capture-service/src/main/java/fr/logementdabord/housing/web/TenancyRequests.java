package fr.logementdabord.housing.web;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.tenancy.CheckOutcome;
import fr.logementdabord.housing.domain.tenancy.UnknownBecause;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What commands on tenancies carry, with what is told about each wrong field.
 */
final class TenancyRequests {

	private static final String MISSING = Requests.MISSING;

	private TenancyRequests() {
	}

	/** Another day for the slide. */
	record SlidePlan(@NotNull(message = MISSING) LocalDate plannedOn) {
	}

	/** The slide. */
	record Slide(@NotNull(message = MISSING) LocalDate slidOn) {
	}

	/** What a check has found; without a day it was made today. */
	record Check(@NotNull(message = MISSING) Integer months, @NotNull(message = MISSING) CheckOutcome outcome,
			@Nullable UnknownBecause unknownBecause, @Nullable LocalDate checkedOn) {
	}

	/** A departure; without destination it is not known yet. */
	record Departure(@NotNull(message = MISSING) LocalDate endedOn, @NotNull(message = MISSING) String reason,
			@Nullable String destination) {
	}

}
