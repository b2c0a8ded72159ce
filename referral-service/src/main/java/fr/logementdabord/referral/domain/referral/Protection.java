package fr.logementdabord.referral.domain.referral;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who may know that a case exists, where ordinary rights are not enough: a relative of a
 * member of staff, a household whose address must stay unknown to whom it flees.
 *
 * @param reason code of the reason; never leaves this service
 * @param cleared marks of those whom the case stays open to: accounts, the coordinators
 * of a territory, organisations, roles; never empty
 */
public record Protection(String reason, Set<String> cleared) {

	public Protection {
		cleared = Set.copyOf(cleared);
	}

	/** The marks in alphabetical order. */
	public Set<String> marks() {
		return new TreeSet<>(this.cleared);
	}

}
