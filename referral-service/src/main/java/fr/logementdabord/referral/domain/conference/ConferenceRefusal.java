package fr.logementdabord.referral.domain.conference;

import fr.logementdabord.decider.Refusal;

/**
 * Why something cannot be done with a conference.
 */
public enum ConferenceRefusal implements Refusal {

	HouseholdDoesNotAgree("accord-du-menage-absent",
			"Le ménage n’a pas donné son accord à une concertation : recueillez-le d’abord."),

	ConferenceIsInThePast("concertation-passee",
			"Une concertation se prévoit aujourd’hui ou plus tard ; dites si elle a déjà eu lieu."),

	ConferencePrecedesReferral("concertation-avant-saisine", "Cette concertation serait antérieure à la saisine."),

	NobodyIsInvited("concertation-sans-invite", "Invitez au moins une organisation."),

	DurationIsOutOfBounds("concertation-duree", "Une concertation dure de 15 minutes à 8 heures."),

	ConferenceIsUnknown("concertation-inconnue", "Cette concertation n’existe pas."),

	ConferenceIsAlreadyHeld("concertation-deja-tenue", "Cette concertation a déjà eu lieu."),

	ConferenceIsCancelled("concertation-annulee", "Cette concertation a été annulée."),

	ConferenceHasNotTakenPlace("concertation-a-venir", "Cette concertation n’a pas encore eu lieu."),

	NobodyAttended("concertation-sans-present",
			"Indiquez au moins une organisation présente ; sinon, annulez la concertation."),

	CaseIsOver("saisine-terminee", "Cette saisine est terminée : rouvrez-la d’abord.");

	private final String code;

	private final String detail;

	ConferenceRefusal(String code, String detail) {
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
