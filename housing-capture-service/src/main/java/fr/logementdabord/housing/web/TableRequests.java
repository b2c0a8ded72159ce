package fr.logementdabord.housing.web;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.meeting.FollowUpBy;
import fr.logementdabord.housing.domain.meeting.FollowUpTask;
import fr.logementdabord.housing.domain.meeting.LeftOpenReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What commands on a meeting's table carry, with what is told about each wrong field.
 */
final class TableRequests {

	private static final String ID = "[A-Za-z0-9-]{1,60}";

	private static final String UNKNOWN = "Cette référence n’existe pas.";

	private static final String RANK = "Le rang va de 1 à 9.";

	private static final String HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]";

	private static final String HOUR_EXPECTED = "Une heure est attendue, par exemple 14:00.";

	private TableRequests() {
	}

	/** When and where. */
	record Arrangement(@NotNull(message = Requests.MISSING) LocalDate heldOn,
			@NotNull(message = Requests.MISSING) @Pattern(regexp = HOUR, message = HOUR_EXPECTED) String startsAt,
			@NotNull(message = Requests.MISSING) @Pattern(regexp = HOUR, message = HOUR_EXPECTED) String endsAt,
			@NotNull(message = Requests.MISSING) @Size(max = 120,
					message = "Le lieu compte 120 caractères au plus.") String place) {
	}

	/** A household's rank for a dwelling. */
	record Ranking(@NotNull(message = Requests.MISSING) @Pattern(regexp = ID, message = UNKNOWN) String dwellingId,
			@NotNull(message = Requests.MISSING) @Pattern(regexp = ID, message = UNKNOWN) String searchId,
			@NotNull(message = Requests.MISSING) @Min(value = 1, message = RANK) @Max(value = 9,
					message = RANK) Integer rank,
			@Nullable LocalDate decidedOn) {
	}

	/** A pair. */
	record Pair(@NotNull(message = Requests.MISSING) @Pattern(regexp = ID, message = UNKNOWN) String dwellingId,
			@NotNull(message = Requests.MISSING) @Pattern(regexp = ID, message = UNKNOWN) String searchId) {
	}

	/** A dwelling that nobody gets. */
	record LeftOpen(@NotNull(message = Requests.MISSING) @Pattern(regexp = ID, message = UNKNOWN) String dwellingId,
			@NotNull(message = Requests.MISSING) LeftOpenReason reason) {
	}

	/** The end of a meeting; without a day it is today. */
	record Closure(@Nullable LocalDate closedOn) {
	}

	/** Something to do. */
	record Agreed(@NotNull(message = Requests.MISSING) FollowUpTask task,
			@NotNull(message = Requests.MISSING) FollowUpBy by,
			@Pattern(regexp = ID, message = UNKNOWN) @Nullable String dwellingId,
			@NotNull(message = Requests.MISSING) LocalDate dueOn) {
	}

}
