package fr.logementdabord.referral.intake;

import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.vault.KeyRing;

/**
 * Answers that wait somewhere before they are a saisine, sealed like identities.
 */
public final class SealedForm {

	private final FieldCipher cipher;

	public SealedForm(KeyRing keys) {
		this.cipher = new FieldCipher(keys);
	}

	/**
	 * Seals answers.
	 * @param place where they stand: they open nowhere else
	 */
	public String seal(FormAnswers answers, String place) {
		return SealedAnswers.seal(answers.fields(), this.cipher, place);
	}

	/** The answers again. */
	public FormAnswers open(String sealed, String place) {
		return new FormAnswers(SealedAnswers.open(sealed, this.cipher, place));
	}

}
