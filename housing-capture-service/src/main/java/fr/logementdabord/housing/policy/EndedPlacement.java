package fr.logementdabord.housing.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import fr.logementdabord.housing.messaging.published.HousingTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the three endings of a placement have in common.
 */
record EndedPlacement(String placementId, String searchId, String dwellingId, @Nullable LocalDate declinedOn,
		@Nullable LocalDate expiredOn, @Nullable LocalDate releasedOn) {

	/**
	 * The types, each with the reason it gives for freeing the dwelling.
	 */
	static final Map<String, String> REASONS = Map.of(HousingTypes.PLACEMENT_DECLINED, "PLACEMENT_DECLINED",
			HousingTypes.PLACEMENT_EXPIRED, "PLACEMENT_EXPIRED", HousingTypes.PLACEMENT_RELEASED, "PLACEMENT_RELEASED");

	/**
	 * The day it ended, which may be earlier than the day that was written down; events
	 * of before do not always say it.
	 */
	LocalDate endedOn(LocalDate recordedOn) {
		return Stream.of(this.declinedOn, this.expiredOn, this.releasedOn)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(recordedOn);
	}

}
