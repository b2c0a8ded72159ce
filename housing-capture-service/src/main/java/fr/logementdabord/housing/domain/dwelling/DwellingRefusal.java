package fr.logementdabord.housing.domain.dwelling;

import fr.logementdabord.decider.Refusal;

/**
 * Why a command on a dwelling is refused.
 */
public enum DwellingRefusal implements Refusal {

	DwellingIsUnknown("dwelling-is-unknown", "Ce logement n’a pas été annoncé."),

	DwellingIsReserved("dwelling-is-reserved",
			"Ce logement est déjà réservé pour un ménage : attendez l’issue du positionnement en cours."),

	DwellingIsAlreadyLet("dwelling-is-already-let", "Ce logement est déjà loué."),

	DwellingIsWithdrawn("dwelling-is-withdrawn", "Ce logement a été retiré par son bailleur."),

	DateIsTooEarly("date-is-too-early", "La date ne peut pas précéder ce que l’on sait déjà de ce logement."),

	PlacementIsAlreadyOver("placement-is-already-over",
			"Ce positionnement est déjà terminé : il ne peut plus réserver le logement."),

	ReferenceIsTooLongForPlaces("reference-is-too-long-for-places",
			"La référence d’une colocation compte au plus 36 caractères, pour numéroter ses places."),

	RentIsNotPlausible("rent-is-not-plausible",
			"Le loyer doit être compris entre 0,01 € et 3 000,00 €, et les charges ne peuvent pas être négatives."),

	FloorIsNotPlausible("floor-is-not-plausible", "L’étage doit être compris entre -2 et 60."),

	PlacesAreNotPlausible("places-are-not-plausible", "Une colocation compte de 1 à 12 places."),

	SurfaceIsNotPlausible("surface-is-not-plausible", "La surface doit être comprise entre 1 et 500 m².");

	private final String code;

	private final String detail;

	DwellingRefusal(String code, String detail) {
		this.code = code;
		this.detail = detail;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String detail() {
		return this.detail;
	}

}
