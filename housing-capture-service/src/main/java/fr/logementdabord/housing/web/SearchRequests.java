package fr.logementdabord.housing.web;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.housing.domain.dwelling.Regime;
import fr.logementdabord.housing.domain.dwelling.Typology;
import fr.logementdabord.housing.domain.search.PauseReason;
import fr.logementdabord.housing.domain.search.Urgency;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What commands on a search carry over HTTP. None of them needs a word about the support
 * measure.
 */
final class SearchRequests {

	private static final String PERSONS = "Indiquez un nombre de 0 à 20.";

	private SearchRequests() {
	}

	/** What the household needs, as a whole: what is not said is not needed. */
	record NeedsStated(
			@NotEmpty(message = "Choisissez au moins une typologie.") @Nullable List<@NotNull Typology> typologies,
			@Size(max = 50, message = "50 communes au plus.") @Nullable List<@NotNull String> communesWished,
			@Size(max = 50, message = "50 communes au plus.") @Nullable List<@NotNull String> communesExcluded,
			@NotNull(message = Requests.MISSING) Boolean accessible,
			@NotNull(message = Requests.MISSING) String composition,
			@Min(value = 1, message = "Indiquez un nombre de 1 à 20.") @Max(value = 20,
					message = "Indiquez un nombre de 1 à 20.") @Nullable Integer adults,
			@Min(value = 0, message = PERSONS) @Max(value = 20, message = PERSONS) @Nullable Integer children,
			@Nullable String ageBand, @Nullable String resourcesBand, @Nullable Boolean animals,
			@Nullable List<@NotNull Regime> regimes, @Nullable Urgency urgency,
			@Min(value = 0, message = "L’étage va de 0 à 60.") @Max(value = 60,
					message = "L’étage va de 0 à 60.") @Nullable Integer highestFloorWithoutLift) {
	}

	/** A time in which nothing is proposed. */
	record PauseAsked(@NotNull(message = Requests.MISSING) LocalDate until,
			@NotNull(message = Requests.MISSING) PauseReason reason) {
	}

}
