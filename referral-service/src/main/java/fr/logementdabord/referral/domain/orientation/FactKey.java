package fr.logementdabord.referral.domain.orientation;

/**
 * What a rule may look at.
 */
public enum FactKey {

	/** Full years of the applicant on the day of the saisine (seed:490-492). */
	AGE(Kind.AMOUNT),

	/** Housing situation on the day of the saisine. */
	HOUSING_SITUATION(Kind.CODE),

	/** Why the saisine is made now. */
	MOTIVE(Kind.CODE),

	/** Composition of the household. */
	COMPOSITION(Kind.CODE),

	/** Difficulties found; complete once the étayage is. */
	DIFFICULTIES(Kind.CODES),

	/** What the examination of the intermédiation locative gave (seed:449). */
	IML_OUTCOME(Kind.CODE),

	/** Kinds of resources of the household. */
	RESOURCES(Kind.CODES),

	/** Band of the rent owed; the amount stays in the vault. */
	RENT_DEBT_BAND(Kind.CODE),

	/** How far an eviction procedure has gone. */
	PROCEDURE_STAGE(Kind.CODE),

	/** What the rules above in the same set already advise. */
	ADVISED_ABOVE(Kind.CODES);

	/** What a fact is made of. */
	public enum Kind {

		CODE, CODES, AMOUNT

	}

	private final Kind kind;

	FactKey(Kind kind) {
		this.kind = kind;
	}

	/** What the fact is made of. */
	public Kind kind() {
		return this.kind;
	}

}
