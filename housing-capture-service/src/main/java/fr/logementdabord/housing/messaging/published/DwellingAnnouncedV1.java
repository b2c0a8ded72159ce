package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.dwelling.DwellingDetails;
import org.jspecify.annotations.Nullable;

/**
 * A landlord announced, corrected or announced again a dwelling.
 */
public record DwellingAnnouncedV1(String dwellingId, String landlord, String reference, String communeInsee,
		String territory, String typology, int surfaceM2, long rentCents, long chargesCents, boolean accessible,
		String regime, LocalDate availableOn, @Nullable Integer floor, @Nullable Boolean lift, @Nullable String heating,
		@Nullable String energyClass, @Nullable String contingent, @Nullable Integer places,
		@Nullable LocalDate announcedOn, @Nullable LocalDate confirmBy) {

	static DwellingAnnouncedV1 of(String dwellingId, DwellingCard card, LocalDate announcedOn,
			@Nullable LocalDate confirmBy) {
		DwellingDetails more = card.details();
		return new DwellingAnnouncedV1(dwellingId, card.landlord(), card.reference(), card.communeInsee(),
				card.territory(), card.typology().name(), card.surfaceM2(), card.rentCents(), card.chargesCents(),
				card.accessible(), card.regime().name(), card.availableOn(), more.floor(), more.lift(),
				code(more.heating()), code(more.energyClass()), code(more.contingent()), more.places(), announcedOn,
				confirmBy);
	}

	private static @Nullable String code(@Nullable Enum<?> choice) {
		return choice == null ? null : choice.name();
	}

}
