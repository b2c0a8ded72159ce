package fr.logementdabord.referral.domain.orientation;

import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that is known of a case. What is not known has no fact: blank is not "no".
 */
public sealed interface Fact {

	/** One code of a list. */
	record Code(String code) implements Fact {
	}

	/**
	 * Several codes of a list.
	 *
	 * @param complete whether everything was looked at, so that a code that is absent is
	 * known to be absent
	 */
	record Codes(Set<String> codes, boolean complete) implements Fact {

		public Codes {
			codes = Set.copyOf(codes);
		}

		/** In the same order each time they are shown. */
		public Set<String> inOrder() {
			return new TreeSet<>(this.codes);
		}

	}

	/** Full years of age. */
	record Amount(long value) implements Fact {
	}

}
