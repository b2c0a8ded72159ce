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
			"Ce ménage est suivi sur un autre territoire que celui de la réunion."),

	SittingEndsBeforeItStarts("sitting-ends-before-it-starts", "La réunion doit finir après avoir commencé."),

	DecisionPrecedesTheMeeting("decision-precedes-the-meeting",
			"La décision ne peut pas être datée d’avant la réunion."),

	MeetingIsClosed("meeting-is-closed", "Cette réunion est close : ses décisions ne changent plus."),

	MeetingIsCancelled("meeting-is-cancelled", "Cette réunion a été annulée."),

	MeetingIsNotYetHeld("meeting-is-not-yet-held",
			"Cette réunion n’a pas encore eu lieu : elle ne peut pas être close."),

	MeetingHasDecisions("meeting-has-decisions",
			"Des décisions ont déjà été prises : la réunion ne peut plus être annulée."),

	PairIsNotPrepared("pair-is-not-prepared",
			"Ce logement ou ce ménage n’était pas là lors de la préparation : actualisez les rapprochements."),

	PairIsNotPossible("pair-is-not-possible",
			"Ce logement ne convient pas à ce ménage : une règle au moins s’y oppose. Corrigez la recherche ou l’annonce, puis actualisez les rapprochements."),

	RankIsTaken("rank-is-taken", "Un autre ménage a déjà ce rang pour ce logement."),

	RankIsOutOfRange("rank-is-out-of-range", "Le rang va de 1 à 9."),

	PairIsAlreadyPositioned("pair-is-already-positioned",
			"Ce ménage est déjà positionné sur ce logement : son issue se décide sur le positionnement."),

	FollowUpIsUnknown("follow-up-is-unknown", "Cette suite à donner n’existe pas."),

	FollowUpIsDueInThePast("follow-up-is-due-in-the-past", "L’échéance est déjà passée.");

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
