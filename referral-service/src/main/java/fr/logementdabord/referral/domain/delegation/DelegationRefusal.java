package fr.logementdabord.referral.domain.delegation;

import fr.logementdabord.decider.Refusal;

/**
 * Why a delegation is refused.
 */
public enum DelegationRefusal implements Refusal {

	DelegationEndsBeforeItBegins("delegation-inversee", "Le dernier jour ne peut pas précéder le premier."),
	DelegationIsPast("delegation-passee", "Une délégation ne peut pas concerner uniquement des jours passés."),
	DelegationIsTooLong("delegation-trop-longue",
			"Une délégation dure au plus un an : au-delà, le rôle change de titulaire."),
	DelegateIsTheGrantor("delegation-a-soi-meme", "Vous ne pouvez pas vous déléguer votre propre territoire."),
	DelegateStandsInAlready("delegation-en-double",
			"Cette personne assure déjà ce remplacement sur une partie de ces jours."),
	DelegationIsUnknown("delegation-inconnue", "Cette délégation n’existe pas.");

	private final String code;

	private final String detail;

	DelegationRefusal(String code, String detail) {
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
