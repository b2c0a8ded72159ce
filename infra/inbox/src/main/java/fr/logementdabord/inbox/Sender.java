package fr.logementdabord.inbox;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who sends events and in whose name.
 *
 * @param organisation absent when nobody is known behind a source: nothing is accepted
 * then
 * @param speaksFor organisation ids
 */
public record Sender(@Nullable String organisation, Set<String> speaksFor) {

	/** Nobody we know. */
	static final Sender UNKNOWN = new Sender(null, Set.of());

	public Sender {
		speaksFor = Set.copyOf(speaksFor);
	}

	/**
	 * An organisation that speaks for itself.
	 */
	public static Sender itself(String organisation) {
		return new Sender(organisation, Set.of(organisation));
	}

	/**
	 * The organisation meant when an event names none, absent when that is not clear.
	 */
	public @Nullable String only() {
		return this.speaksFor.size() == 1 ? this.speaksFor.iterator().next() : null;
	}

}
