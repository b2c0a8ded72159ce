package fr.logementdabord.reporting.financial;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An amount of the report with all that stands behind it. It cannot disagree with its
 * evidence: it is the sum of it.
 *
 * @param key stable name: {@code grant}, {@code cost.STAFF}
 * @param evidence in the order it was recorded
 */
public record Amount(String key, List<Evidence> evidence) {

	public Amount {
		evidence = List.copyOf(evidence);
	}

	/** In cents. */
	public long cents() {
		return this.evidence.stream().mapToLong(Evidence::cents).sum();
	}

	/** This and another, under a name of their own. */
	Amount plus(String key, Amount other) {
		return new Amount(key, Stream.concat(this.evidence.stream(), other.evidence.stream()).toList());
	}

	/** This less another, under a name of its own. */
	Amount minus(String key, Amount other) {
		return new Amount(key,
				Stream.concat(this.evidence.stream(), other.evidence.stream().map(Evidence::negated)).toList());
	}

	/** The sum of an amount of each. */
	static <T> Amount sum(String key, List<T> parts, Function<T, Amount> amount) {
		return new Amount(key, parts.stream().flatMap((part) -> amount.apply(part).evidence().stream()).toList());
	}

}
