package fr.logementdabord.referral.domain.retention;

import fr.logementdabord.decider.Refusal;

/**
 * Why a step of a batch is refused.
 */
public enum RetentionRefusal implements Refusal {

	BatchIsUnknown("lot-inconnu", "Ce lot n’existe pas."),
	BatchIsApproved("lot-approuve", "Ce lot est approuvé : il ne change plus."),
	BatchIsNotApproved("lot-non-approuve", "Ce lot n’est pas approuvé : rien ne peut être effacé."),
	FileIsNotInBatch("dossier-hors-lot", "Ce dossier n’est pas dans ce lot."),
	FileIsKept("dossier-conserve", "Ce dossier est conservé : il ne s’efface pas avec ce lot."),
	FileIsKeptTooLong("conservation-trop-longue",
			"Un dossier se conserve au plus douze mois de plus, puis il est proposé à nouveau."),
	VisaIsMissing("visa-manquant",
			"Les archives départementales doivent donner leur visa avant l’approbation (Code du patrimoine, article L212-2)."),
	VisaIsInTheFuture("visa-a-venir", "Le visa ne peut pas être daté d’un jour à venir."),
	VisaIsBeforeTheProposal("visa-anterieur", "Le visa ne peut pas précéder la proposition."),
	NothingIsLeftToErase("lot-vide", "Tous les dossiers de ce lot sont conservés : il n’y a rien à approuver.");

	private final String code;

	private final String detail;

	RetentionRefusal(String code, String detail) {
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
