package fr.logementdabord.housing.domain.search;

import fr.logementdabord.decider.Refusal;

/**
 * Why a command on a search is refused.
 */
public enum SearchRefusal implements Refusal {

	SearchIsUnknown("search-is-unknown", "Aucune recherche de logement n’est ouverte pour ce ménage."),

	SearchIsClosed("search-is-closed", "La recherche de logement de ce ménage est terminée."),

	SearchIsPaused("search-is-paused", "La recherche de ce ménage est en pause : aucun logement ne lui est proposé."),

	SearchIsNotPaused("search-is-not-paused", "La recherche de ce ménage n’est pas en pause."),

	PauseIsInThePast("pause-is-in-the-past", "La fin de la pause doit être postérieure à aujourd’hui."),

	PauseIsTooLong("pause-is-too-long", "La pause dépasse la durée maximale : choisissez une date plus proche."),

	CommuneIsWishedAndExcluded("commune-is-wished-and-excluded",
			"Une même commune ne peut pas être à la fois souhaitée et exclue."),

	SearchIsOpenedLater("search-is-opened-later", "La recherche de ce ménage a été ouverte après cette date."),

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
