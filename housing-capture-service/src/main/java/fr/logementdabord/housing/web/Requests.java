package fr.logementdabord.housing.web;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.placement.CommitteeOutcome;
import fr.logementdabord.housing.domain.placement.LeaseKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What commands over HTTP carry, with what is told about each wrong field. A day that may
 * be absent is today then.
 */
final class Requests {

	static final String MISSING = "Cette information est nécessaire.";

	private static final String ID = "[A-Za-z0-9-]{1,60}";

	private static final String UNKNOWN = "Cette référence n’existe pas.";

	private Requests() {
	}

	/** A fluidity meeting; without a day of its call it is called today. */
	record Meeting(
			@NotNull(message = MISSING) @Pattern(regexp = "artois|lens-henin|audomarois|boulonnais|montreuillois",
					message = "Ce territoire n’existe pas.") String territory,
			@NotNull(message = MISSING) LocalDate heldOn, @Nullable LocalDate scheduledOn) {
	}

	/** A dwelling for the agenda. */
	record AgendaItem(@NotNull(message = MISSING) @Pattern(regexp = ID, message = UNKNOWN) String dwellingId) {
	}

	/** A household for a dwelling. */
	record Positioning(@NotNull(message = MISSING) @Pattern(regexp = ID, message = UNKNOWN) String dwellingId,
			@NotNull(message = MISSING) @Pattern(regexp = ID, message = UNKNOWN) String searchId,
			@Nullable LocalDate decidedOn) {
	}

	/** A dwelling that is no longer offered. */
	record Withdrawal(@Nullable LocalDate withdrawnOn) {
	}

	/** A landlord's yes or no. */
	record LandlordAnswer(@NotNull(message = MISSING) Boolean accepted, @Nullable String motive,
			@Nullable LocalDate answeredOn) {
	}

	/** The coordination's no. */
	record TakenBack(@NotNull(message = MISSING) String reason, @Nullable LocalDate declinedOn) {
	}

	/** A household's no. */
	record MotivatedRefusal(@NotNull(message = MISSING) String motive, @Nullable LocalDate declinedOn) {
	}

	/** A committee's decision. */
	record CommitteeDecision(@NotNull(message = MISSING) CommitteeOutcome outcome,
			@Min(value = 1, message = "Le rang commence à 1.") @Max(value = 99,
					message = "Le rang va jusqu’à 99.") @Nullable Integer rank,
			@NotNull(message = MISSING) LocalDate decidedOn) {
	}

	/** A lease. */
	record Lease(@NotNull(message = MISSING) LeaseKind kind, @NotNull(message = MISSING) LocalDate signedOn,
			@Nullable LocalDate plannedSlideOn) {
	}

	/** A move-in. */
	record MoveIn(@NotNull(message = MISSING) LocalDate movedInOn) {
	}

}
