package fr.logementdabord.reporting.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is published together, with the sums that tie it: whoever knows all
 * parts but one, and the total, knows the last one. Counts of different tables that are
 * the same figure are one count here, so that tables protect each other.
 */
public final class LinkedCounts {

	private static final String WHOLE = "whole of ";

	private static final String REST = "rest of ";

	private final Map<String, Count> counts = new LinkedHashMap<>();

	private final List<Sum> sums = new ArrayList<>();

	/**
	 * A total and its parts.
	 */
	record Sum(String total, List<String> parts) {

		Sum {
			parts = List.copyOf(parts);
		}

		boolean holds(String key) {
			return this.total.equals(key) || this.parts.contains(key);
		}

	}

	/**
	 * Adds a count; the same key again must be the same figure, and the higher threshold
	 * holds.
	 */
	public LinkedCounts count(String key, long value, int threshold) {
		return count(key, value, threshold, Count.Kind.ORDINARY);
	}

	/**
	 * Adds a count of a kind.
	 */
	public LinkedCounts count(String key, long value, int threshold, Count.Kind kind) {
		Count known = this.counts.get(key);
		if (known != null && known.value() != value) {
			throw new IllegalArgumentException(key + " is both " + known.value() + " and " + value);
		}
		int higher = (known != null) ? Math.max(known.threshold(), threshold) : threshold;
		this.counts.put(key, new Count(key, value, higher, kind));
		return this;
	}

	/**
	 * Says that a count is the sum of others, all added before.
	 */
	public LinkedCounts sum(String total, List<String> parts) {
		long sum = parts.stream().mapToLong((part) -> get(part).value()).sum();
		if (sum != get(total).value()) {
			throw new IllegalArgumentException(total + " is not the sum of its parts");
		}
		this.sums.add(new Sum(total, parts));
		return this;
	}

	/**
	 * Puts the same counts of a whole beside these, which tell of a part of it: whoever
	 * knows both knows the rest. A count that is more than that of the whole, as where a
	 * household counts under its latest case, is no part of it.
	 * @param keptBack the keys of the whole that are not told
	 */
	public LinkedCounts within(LinkedCounts whole, Set<String> keptBack) {
		whole.counts().forEach((all) -> {
			String key = all.key();
			count(WHOLE + key, all.value(), all.threshold(),
					keptBack.contains(key) ? Count.Kind.HIDDEN : Count.Kind.TOLD);
			long part = this.counts.containsKey(key) ? get(key).value() : 0;
			if (part <= all.value()) {
				count(key, part, all.threshold());
				count(REST + key, all.value() - part, all.threshold());
				sum(WHOLE + key, List.of(key, REST + key));
			}
		});
		whole.sums()
			.forEach((sum) -> sum(WHOLE + sum.total(), sum.parts().stream().map((part) -> WHOLE + part).toList()));
		return this;
	}

	/**
	 * Says that a count is also one of the whole, where they are equal.
	 */
	public LinkedCounts same(String key, String ofWhole) {
		Count all = this.counts.get(WHOLE + ofWhole);
		return (all != null && all.value() == get(key).value()) ? sum(all.key(), List.of(key)) : this;
	}

	/** All counts, in the order they were added. */
	public List<Count> counts() {
		return List.copyOf(this.counts.values());
	}

	Count get(String key) {
		Count count = this.counts.get(key);
		if (count == null) {
			throw new IllegalArgumentException("no count is called " + key);
		}
		return count;
	}

	/**
	 * The most a count can be, by the totals that are told elsewhere.
	 */
	long bound(String key) {
		return this.sums.stream()
			.filter((sum) -> sum.parts().contains(key))
			.map((sum) -> get(sum.total()))
			.filter((total) -> total.kind() == Count.Kind.TOLD)
			.mapToLong(Count::value)
			.min()
			.orElse(Long.MAX_VALUE);
	}

	List<Sum> sums() {
		return List.copyOf(this.sums);
	}

}
