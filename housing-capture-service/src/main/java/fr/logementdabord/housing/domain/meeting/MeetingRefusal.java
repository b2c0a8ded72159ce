package fr.logementdabord.housing.domain.meeting;

import fr.logementdabord.decider.Refusal;

/**
 * Why a command on a meeting is refused.
 */
public enum MeetingRefusal implements Refusal {

	MeetingIsUnknown("meeting-is-unknown", "Cette réunion de fluidité n’existe pas."),

	MeetingIsAlreadyScheduled("meeting-is-already-scheduled",
			"Cette réunion est déjà fixée à une autre date ou sur un autre territoire."),

	MeetingIsInThePast("meeting-is-in-the-past", "La date de la réunion est déjà passée."),

	DwellingIsInAnotherTerritory("dwelling-is-in-another-territory",
			"Ce logement n’est pas situé sur le territoire de la réunion."),

	DwellingIsNotOnAgenda("dwelling-is-not-on-agenda", "Ce logement n’est pas à l’ordre du jour de la réunion."),

	SearchIsInAnotherTerritory("search-is-in-another-territory",
			"Ce ménage est suivi sur un autre territoire que celui de la réunion.");

	private final String code;

	private final String detail;

	MeetingRefusal(String code, String detail) {
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
