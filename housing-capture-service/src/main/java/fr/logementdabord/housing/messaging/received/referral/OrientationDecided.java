package fr.logementdabord.housing.messaging.received.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What an orientation says about housing. The kind of measure is not read here: it has no
 * place among dwellings.
 */
public record OrientationDecided(String caseId, String territory, LocalDate decidedOn, @Nullable Housing housing,
		@Nullable LocalDate submittedOn) {

	public OrientationDecided {
		Objects.requireNonNull(caseId, "caseId");
		Objects.requireNonNull(territory, "territory");
		Objects.requireNonNull(decidedOn, "decidedOn");
	}

	/**
	 * The dwelling that is sought. What was added later may be absent.
	 */
	public record Housing(List<String> typologies, List<String> communesWished, boolean accessible, String composition,
			@Nullable Integer adults, @Nullable Integer children, @Nullable String ageBand,
			@Nullable List<String> communesExcluded, @Nullable String resourcesBand, @Nullable Boolean animals,
			@Nullable List<String> regimes, @Nullable String urgency, @Nullable Integer highestFloorWithoutLift) {

		public Housing {
			typologies = List.copyOf(typologies);
			communesWished = List.copyOf(communesWished);
			Objects.requireNonNull(composition, "composition");
		}

	}

}
