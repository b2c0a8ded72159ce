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

	/**
	 * Room that is left in a reference of at most 40 characters for the number of a
	 * place.
	 */
	private static final int LONGEST_SHARED_REFERENCE = 36;

	/**
	 * How many tenants it is offered to, each with a lease of its own: a shared flat has
	 * places, any other dwelling is one.
	 */
	public int places() {
		Integer places = this.details.places();
		return this.regime == Regime.SHARED_18_25 && places != null ? places : 1;
	}

	/**
	 * The card of one more place of a shared flat, from the second on; the flat's own
	 * card stands for the first.
	 */
	public DwellingCard place(int number) {
		DwellingDetails onePlace = new DwellingDetails(this.details.floor(), this.details.lift(),
				this.details.heating(), this.details.energyClass(), this.details.contingent(), null);
		return new DwellingCard(this.landlord, this.reference + "/" + number, this.communeInsee, this.territory,
				this.typology, this.surfaceM2, this.rentCents, this.chargesCents, this.accessible, this.regime,
				this.availableOn, onePlace);
	}

	boolean namesItsPlaces() {
		return places() == 1 || this.reference.length() <= LONGEST_SHARED_REFERENCE;
	}

	boolean hasPlausibleRent() {
		return this.rentCents > 0 && this.rentCents <= HIGHEST_RENT_CENTS && this.chargesCents >= 0
				&& this.chargesCents <= HIGHEST_RENT_CENTS;
	}

	boolean hasPlausibleSurface() {
		return this.surfaceM2 > 0 && this.surfaceM2 <= 500;
	}

}
