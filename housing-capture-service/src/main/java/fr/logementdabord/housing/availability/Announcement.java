package fr.logementdabord.housing.availability;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.dwelling.Contingent;
import fr.logementdabord.housing.domain.dwelling.DwellingCard;
import fr.logementdabord.housing.domain.dwelling.DwellingDetails;
import fr.logementdabord.housing.domain.dwelling.EnergyClass;
import fr.logementdabord.housing.domain.dwelling.Heating;
import fr.logementdabord.housing.domain.dwelling.Regime;
import fr.logementdabord.housing.domain.dwelling.Typology;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as it is sent, with what is told about each wrong field. Money is in cents,
 * per month; the commune is an INSEE code.
 *
 * @param announcedOn the day of the announcement when it is written down later, otherwise
 * today
 */
public record Announcement(@NotNull(message = Announcement.MISSING) @Pattern(
		regexp = "[A-Za-z0-9][A-Za-z0-9 ./_-]{0,39}",
		message = "La référence compte de 1 à 40 lettres sans accent, chiffres ou signes . / _ -") String reference,
		@NotNull(message = Announcement.MISSING) @Pattern(regexp = "[0-9][0-9AB][0-9]{3}",
				message = "Le code INSEE de la commune compte cinq caractères.") String communeInsee,
		@NotNull(message = Announcement.MISSING) Typology typology,
		@NotNull(message = Announcement.MISSING) @Min(value = 1, message = Announcement.SURFACE) @Max(value = 500,
				message = Announcement.SURFACE) Integer surfaceM2,
		@NotNull(message = Announcement.MISSING) @Min(value = 1, message = Announcement.RENT) @Max(
				value = DwellingCard.HIGHEST_RENT_CENTS, message = Announcement.RENT) Long rentCents,
		@NotNull(message = Announcement.MISSING) @Min(value = 0, message = Announcement.CHARGES) @Max(
				value = DwellingCard.HIGHEST_RENT_CENTS, message = Announcement.CHARGES) Long chargesCents,
		@NotNull(message = Announcement.MISSING) Boolean accessible,
		@NotNull(message = Announcement.MISSING) Regime regime,
		@NotNull(message = Announcement.MISSING) LocalDate availableOn,
		@Min(value = DwellingDetails.LOWEST_FLOOR, message = Announcement.FLOOR) @Max(
				value = DwellingDetails.HIGHEST_FLOOR, message = Announcement.FLOOR) @Nullable Integer floor,
		@Nullable Boolean lift, @Nullable Heating heating, @Nullable EnergyClass energyClass,
		@Nullable Contingent contingent,
		@Min(value = 1, message = Announcement.PLACES) @Max(value = DwellingDetails.MOST_PLACES,
				message = Announcement.PLACES) @Nullable Integer places,
		@Nullable LocalDate announcedOn) {

	static final String MISSING = "Cette information est nécessaire.";

	static final String RENT = "Le loyer doit être compris entre 0,01 € et 3 000,00 €.";

	static final String CHARGES = "Les charges doivent être comprises entre 0 € et 3 000,00 €.";

	static final String SURFACE = "La surface doit être comprise entre 1 et 500 m².";

	static final String FLOOR = "L’étage doit être compris entre -2 et 60 ; le rez-de-chaussée est 0.";

	static final String PLACES = "Une colocation compte de 1 à 12 places.";

	/**
	 * The card of the dwelling it announces.
	 */
	DwellingCard card(String landlord, String territory) {
		return new DwellingCard(landlord, this.reference.strip(), this.communeInsee, territory, this.typology,
				this.surfaceM2, this.rentCents, this.chargesCents, this.accessible, this.regime, this.availableOn,
				new DwellingDetails(this.floor, this.lift, this.heating, this.energyClass, this.contingent,
						this.places));
	}

}
