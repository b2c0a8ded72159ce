package fr.logementdabord.referral.form;

import fr.logementdabord.referral.reference.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * One question of the form.
 *
 * @param section key of the part of the form it stands in
 * @param path name of the field; {@code []} stands for the number of the person
 * @param kind what an answer looks like
 * @param list the codes to choose from, null = no code
 * @param need whether an answer is awaited
 * @param mayBeAbsent whether "not asked", "refused", "unknown" and "not applicable" are
 * answers
 * @param when what must have been answered for the question to make sense, null = always
 * @param longest characters at most
 * @param keep where the answer may be remembered
 */
public record Question(String section, String path, Kind kind, @Nullable CodeList list, Need need, boolean mayBeAbsent,
		@Nullable Condition when, int longest, Keep keep) {

	private static final String PERSON = "[]";

	/** Asked for each person of the household. */
	public boolean ofMember() {
		return this.path.contains(PERSON);
	}

	/** The field of the person; of the household, whatever the person, for the others. */
	public String at(int person) {
		return this.path.replace(PERSON, "[" + person + "]");
	}

	/** Key of the label, without the number of the person. */
	public String label() {
		return this.path.replace(PERSON, "");
	}

	/** Whether the question makes sense beside the other answers. */
	public boolean concerns(FormAnswers answers, int person) {
		return this.when == null || this.when.holds(answers, person);
	}

	/** What an answer looks like. */
	public enum Kind {

		CODE, CODES, YES_NO, TEXT, LONG_TEXT, DAY, EUROS, NUMBER, PHONE, EMAIL, FILE_NUMBER, COMMUNE

	}

	/** Whether an answer is awaited. */
	public enum Need {

		/** Without it the saisine is not received. */
		REQUIRED,
		/** Told as missing, but nothing stops. */
		EXPECTED,
		/** Nobody is told when it is empty. */
		OPTIONAL

	}

	/** Where an answer may be remembered. */
	public enum Keep {

		/** Every version asks it: it has its own place in the file or in the vault. */
		FILE,
		/** A code that may stand in the event, unless it is sensitive. */
		EVENT,
		/** Words, numbers, days and amounts: in the vault only. */
		VAULT

	}

}
