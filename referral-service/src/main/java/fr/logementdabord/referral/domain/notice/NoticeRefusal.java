package fr.logementdabord.referral.domain.notice;

import fr.logementdabord.decider.Refusal;

/**
 * Why a receipt cannot be confirmed.
 */
public enum NoticeRefusal implements Refusal {

	NoticeIsUnknown("avis-inconnu", "Cette décision n’a pas été communiquée."),

	ReceiptPrecedesNotice("accuse-anterieur", "L’accusé de lecture ne peut pas être antérieur à la décision.");

	private final String code;

	private final String detail;

	NoticeRefusal(String code, String detail) {
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
