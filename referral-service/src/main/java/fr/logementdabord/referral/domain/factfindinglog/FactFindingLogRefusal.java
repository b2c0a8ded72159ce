package fr.logementdabord.referral.domain.factfindinglog;

import fr.logementdabord.decider.Refusal;

/**
 * Why something cannot be written in the log.
 */
public enum FactFindingLogRefusal implements Refusal {

	QuestionIsUnknown("demande-inconnue", "Cette demande n’existe pas dans le journal d’étayage."),

	QuestionIsAlreadyAsked("demande-deja-posee", "Une autre demande porte déjà ce numéro."),

	QuestionIsAlreadyAnswered("demande-deja-close", "Cette demande a déjà reçu une autre réponse."),

	QuestionPrecedesReferral("demande-avant-saisine", "Cette demande serait antérieure à la saisine."),

	AnswerPrecedesQuestion("reponse-anterieure",
			"La réponse ne peut pas être antérieure à la demande ni à sa relance."),

	DueDayPrecedesQuestion("echeance-anterieure", "La réponse ne peut pas être attendue avant le jour de la demande."),

	CaseIsOver("saisine-terminee", "Cette saisine est terminée : rouvrez-la d’abord.");

	private final String code;

	private final String detail;

	FactFindingLogRefusal(String code, String detail) {
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
