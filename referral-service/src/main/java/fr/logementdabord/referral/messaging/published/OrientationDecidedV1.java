package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A measure, a dwelling or both are sought.
 */
public record OrientationDecidedV1(String caseId, String territory, LocalDate decidedOn, @Nullable String measureType,
		@Nullable Housing housing, String referrerOrganisation) {

	/** The dwelling sought. */
	public record Housing(List<String> typologies, List<String> communesWished, boolean accessible,
			String composition) {
	}

}
