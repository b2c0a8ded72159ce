package fr.logementdabord.referral.domain.contest;

import fr.logementdabord.decider.Refusal;

/**
 * Why a contest or its answer is refused.
 */
public enum ContestRefusal implements Refusal {

	NothingToContest("rien-a-contester", "Aucune orientation en vigueur ne peut être contestée."),

	ContestIsTooLate("contestation-tardive",
			"Le délai pour contester cette décision est passé : parlez-en à la coordination."),

	ContestPrecedesDecision("contestation-anterieure", "La contestation ne peut pas être antérieure à la décision."),

	ContestIsPending("contestation-en-cours", "Une contestation attend déjà sa réponse."),

	ContestIsUnknown("contestation-inconnue", "Cette contestation n’existe pas."),

	ContestIsAlreadyAnswered("contestation-deja-traitee", "Cette contestation a déjà reçu une autre réponse."),

	AnswerPrecedesContest("reponse-anterieure", "La réponse ne peut pas être antérieure à la contestation.");

	private final String code;

	private final String detail;

	ContestRefusal(String code, String detail) {
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
