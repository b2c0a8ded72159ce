package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a landlord says about a dwelling. The commune and the territory are codes, the
 * money is in cents.
 *
 * @param details what may be said beyond; announcements of before have none
 */
public record DwellingCard(String landlord, String reference, String communeInsee, String territory, Typology typology,
		int surfaceM2, long rentCents, long chargesCents, boolean accessible, Regime regime, LocalDate availableOn,
		DwellingDetails details) {

	/**
	 * A monthly rent above this is a typing error rather than a social dwelling.
	 */
	public static final long HIGHEST_RENT_CENTS = 300_000;

	public DwellingCard {
		// stored announcements of before have none
		details = Objects.requireNonNullElse(details, DwellingDetails.NONE);
	}

	/** A card with the necessary and no more. */
	public DwellingCard(String landlord, String reference, String communeInsee, String territory, Typology typology,
			int surfaceM2, long rentCents, long chargesCents, boolean accessible, Regime regime,
			LocalDate availableOn) {
		this(landlord, reference, communeInsee, territory, typology, surfaceM2, rentCents, chargesCents, accessible,
				regime, availableOn, DwellingDetails.NONE);
	}

	boolean hasPlausibleRent() {
		return this.rentCents > 0 && this.rentCents <= HIGHEST_RENT_CENTS && this.chargesCents >= 0
				&& this.chargesCents <= HIGHEST_RENT_CENTS;
	}

	boolean hasPlausibleSurface() {
		return this.surfaceM2 > 0 && this.surfaceM2 <= 500;
	}

}
