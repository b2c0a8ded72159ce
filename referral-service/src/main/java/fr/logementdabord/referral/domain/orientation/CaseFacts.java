package fr.logementdabord.referral.domain.orientation;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a case, and nothing about who it is.
 */
public record CaseFacts(Map<FactKey, Fact> known) {

	public CaseFacts {
		known = Map.copyOf(known);
	}

	/** Nothing is known yet. */
	public static CaseFacts none() {
		return new CaseFacts(Map.of());
	}

	/** The fact, null = not known. */
	public @Nullable Fact get(FactKey key) {
		return this.known.get(key);
	}

	/** The same with one more fact. */
	public CaseFacts with(FactKey key, Fact fact) {
		Map<FactKey, Fact> more = new EnumMap<>(FactKey.class);
		more.putAll(this.known);
		more.put(key, fact);
		return new CaseFacts(more);
	}

	/** The same with one more code. */
	public CaseFacts with(FactKey key, String code) {
		return with(key, new Fact.Code(code));
	}

	/** The same with one more number. */
	public CaseFacts with(FactKey key, long value) {
		return with(key, new Fact.Amount(value));
	}

}
