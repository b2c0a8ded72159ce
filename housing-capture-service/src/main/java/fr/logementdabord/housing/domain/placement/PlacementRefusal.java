package fr.logementdabord.housing.domain.placement;

import fr.logementdabord.decider.Refusal;

/**
 * Why a command on a placement is refused.
 */
public enum PlacementRefusal implements Refusal {

	PlacementIsUnknown("placement-is-unknown", "Ce positionnement n’existe pas."),

	PlacementHasExpired("placement-has-expired",
			"Le délai de réponse du bailleur est dépassé : le positionnement a expiré."),

	PlacementIsOver("placement-is-over", "Ce positionnement est terminé."),

	AnswerIsTooLate("answer-is-too-late", "Le délai de réponse du bailleur est dépassé."),

	AnswerIsDatedBack("answer-is-dated-back",
			"Une réponse porte la date du jour, sauf si le positionnement a lui-même été saisi après coup."),

	AnswerIsNotDueYet("answer-is-not-due-yet", "Le délai de réponse du bailleur n’est pas encore écoulé."),

	MotiveIsMissing("motive-is-missing", "Un refus doit être motivé."),

	LandlordHasNotAnswered("landlord-has-not-answered", "Le bailleur n’a pas encore répondu."),

	LandlordHasAlreadyAgreed("landlord-has-already-agreed", "Le bailleur a déjà donné son accord."),

	NoCommitteeForThisDwelling("no-committee-for-this-dwelling",
			"Ce logement du parc privé ne relève pas d’une commission d’attribution."),

	CommitteeHasNotDecided("committee-has-not-decided", "La commission d’attribution ne s’est pas encore prononcée."),

	CommitteeHasAlreadyDecided("committee-has-already-decided", "La commission d’attribution s’est déjà prononcée."),

	RankIsMissing("rank-is-missing", "Une attribution avec classement indique le rang du ménage, à partir de 1."),

	RankIsNotExpected("rank-is-not-expected", "Le rang n’accompagne qu’une attribution avec classement."),

	HouseholdIsNotRankedFirst("household-is-not-ranked-first",
			"Le ménage n’est pas classé premier : le bail ne peut pas être signé."),

	DatesAreOutOfOrder("dates-are-out-of-order",
			"La date ne peut pas précéder celle de l’étape précédente du positionnement."),

	DateIsInTheFuture("date-is-in-the-future", "La date ne peut pas être postérieure à aujourd’hui."),

	SlideDateIsMissing("slide-date-is-missing",
			"Un bail glissant indique la date de glissement prévue, après la signature."),

	SlideDateIsNotExpected("slide-date-is-not-expected", "Une date de glissement n’accompagne qu’un bail glissant."),

	LeaseKindDoesNotFitTheRegime("lease-kind-does-not-fit-the-regime",
			"Ce type de bail ne convient pas au régime du logement."),

	NoAlert("no-alert", "Ce positionnement ne comporte pas d’alerte."),

	LeaseIsNotSigned("lease-is-not-signed", "Le bail n’est pas encore signé."),

	LeaseIsAlreadySigned("lease-is-already-signed", "Le bail est déjà signé."),

	HouseholdHasMovedIn("household-has-moved-in", "Le ménage est déjà entré dans le logement.");

	private final String code;

	private final String detail;

	PlacementRefusal(String code, String detail) {
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
