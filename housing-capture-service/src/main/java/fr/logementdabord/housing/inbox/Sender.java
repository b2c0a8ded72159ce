package fr.logementdabord.housing.inbox;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who sends events and for which landlords.
 *
 * @param organisation absent when nobody is known behind a source: nothing is accepted
 * then
 * @param landlords organisation ids
 */
public record Sender(@Nullable String organisation, Set<String> landlords) {

	/** Nobody we know. */
	static final Sender UNKNOWN = new Sender(null, Set.of());

	/**
	 * A landlord that speaks for itself.
	 */
	public static Sender landlord(String organisation) {
		return new Sender(organisation, Set.of(organisation));
	}

	/**
	 * The landlord meant when an event names none, absent when that is not clear.
	 */
	@Nullable String only() {
		return this.landlords.size() == 1 ? this.landlords.iterator().next() : null;
	}

}
