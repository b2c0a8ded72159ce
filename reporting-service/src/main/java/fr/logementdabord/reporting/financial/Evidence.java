package fr.logementdabord.reporting.financial;

import fr.logementdabord.reporting.facts.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One recorded thing behind an amount.
 *
 * @param kind what it is
 * @param id of the cost or transfer; the number of an amendment, 0 for the signature
 * @param nature of cost, null where it concerns the whole grant
 * @param faceCents the amount that was recorded
 * @param cents what it adds to the amount it stands behind; may be negative, and 0 for a
 * cost that was struck
 * @param origin the event
 */
public record Evidence(Kind kind, String id, @Nullable String nature, long faceCents, long cents, Origin origin) {

	/** The same, taken away instead of added. */
	Evidence negated() {
		return new Evidence(this.kind, this.id, this.nature, this.faceCents, -this.cents, this.origin);
	}

	/**
	 * What was recorded.
	 */
	public enum Kind {

		/** The signature of the convention. */
		SIGNATURE,
		/** An amendment (article 12). */
		AMENDMENT,
		/** The budget by nature of cost. */
		BUDGET,
		/** A transfer between natures (article 3.3). */
		TRANSFER,
		/** A cost. */
		COST,
		/** A cost recorded by mistake: shown, and counted for nothing. */
		STRUCK_COST,
		/** A payment of the State (article 5). */
		PAYMENT

	}

}
