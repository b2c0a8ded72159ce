package fr.logementdabord.housing.domain.search;

import fr.logementdabord.decider.Refusal;

/**
 * Why a command on a search is refused.
 */
public enum SearchRefusal implements Refusal {

	SearchIsUnknown("search-is-unknown", "Aucune recherche de logement n’est ouverte pour ce ménage."),

	SearchIsClosed("search-is-closed", "La recherche de logement de ce ménage est terminée."),

	HouseholdIsAlreadyProposed("household-is-already-proposed",
			"Ce ménage est déjà positionné sur un autre logement : attendez l’issue de ce positionnement.");

	private final String code;

	private final String detail;

	SearchRefusal(String code, String detail) {
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
