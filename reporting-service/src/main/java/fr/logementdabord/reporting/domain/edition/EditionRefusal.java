package fr.logementdabord.reporting.domain.edition;

import fr.logementdabord.decider.Refusal;

/**
 * Why something is refused of an edition.
 */
public enum EditionRefusal implements Refusal {

	PeriodIsReversed("periode-inversee", "Le dernier jour de la période ne peut pas précéder le premier."),
	PeriodIsNotOver("periode-en-cours",
			"La période n’est pas terminée : un rapport se fige une fois son dernier jour passé."),
	PeriodIsTooLong("periode-trop-longue", "Un rapport couvre au plus vingt ans."),
	EditionIsUnknown("edition-inconnue", "Cette édition n’existe pas."),
	EditionIsFrozen("edition-figee",
			"Ce rapport est figé : il ne change plus. Ouvrez une nouvelle édition pour le corriger."),
	EditionIsOpenAlready("edition-deja-ouverte", "Une édition porte déjà ce numéro, avec une autre période."),
	QuestionIsUnknown("question-inconnue", "Cette question n’existe pas, ou elle a été retirée."),
	QuestionIsEmpty("question-vide", "Écrivez la question."),
	TextIsTooLong("texte-trop-long", "Le texte compte plus de 20 000 signes : joignez plutôt un document au rapport.");

	private final String code;

	private final String detail;

	EditionRefusal(String code, String detail) {
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
