package fr.logementdabord.reporting.disclosure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.reporting.disclosure.Attack.Interval;
import fr.logementdabord.reporting.disclosure.LinkedCounts.Sum;

/**
 * Decides which counts are kept back. First the small ones; then, while an attack on the
 * rest still tells too much of one of them, the cheapest further count that is tied to
 * it. In the end every small count could as well be a permitted one, and is uncertain by
 * its threshold less one, or as far as the totals that everybody knows leave room.
 *
 * <p>
 * Readers are not told which counts are small and which only protect: both are left out
 * alike.
 */
public final class Suppression {

	private Suppression() {
	}

	/**
	 * The keys of the counts that must not be published.
	 */
	public static Set<String> of(LinkedCounts counts) {
		Set<String> keptBack = new LinkedHashSet<>();
		counts.counts().stream().filter(Count::isSmall).map(Count::key).forEach(keptBack::add);
		List<String> small = List.copyOf(keptBack);
		counts.counts().stream().filter(Count::isNeverTold).map(Count::key).forEach(keptBack::add);
		for (String key : small) {
			while (!isSafe(counts, keptBack, key)) {
				Optional<String> protector = cheapestTied(counts, keptBack, key);
				if (protector.isEmpty()) {
					break;
				}
				keptBack.add(protector.get());
			}
		}
		return holdsForAll(counts, keptBack, small) ? Set.copyOf(keptBack) : nothingButZeros(counts);
	}

	private static boolean holdsForAll(LinkedCounts counts, Set<String> keptBack, List<String> small) {
		return small.stream().allMatch((key) -> isSafe(counts, keptBack, key));
	}

	static boolean isSafe(LinkedCounts counts, Set<String> keptBack, String key) {
		Interval known = new Attack(counts, keptBack).on(key);
		int threshold = counts.get(key).threshold();
		// nobody can be made to believe in more than a total that everybody knows
		long bound = counts.bound(key);
		return known.most() >= Math.min(threshold, bound) && known.width() >= Math.min(threshold - 1, bound);
	}

	// Small counts that no permitted figure can hide: then only who is absent is told.
	private static Set<String> nothingButZeros(LinkedCounts counts) {
		return counts.counts()
			.stream()
			.filter((count) -> count.canProtect() || count.isNeverTold())
			.map(Count::key)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The smallest published count that shares a sum with the count or with one already
	 * kept back around it. Totals come last: readers need them most.
	 */
	private static Optional<String> cheapestTied(LinkedCounts counts, Set<String> keptBack, String key) {
		Set<String> around = new HashSet<>(Set.of(key));
		boolean grown = true;
		while (grown) {
			Set<String> reached = new HashSet<>(around);
			for (Sum sum : counts.sums()) {
				if (around.stream().anyMatch(sum::holds)) {
					Optional<String> found = candidates(counts, keptBack, sum);
					if (found.isPresent()) {
						return found;
					}
					reached.add(sum.total());
					reached.addAll(sum.parts());
				}
			}
			grown = reached.size() > around.size();
			around = reached;
		}
		return Optional.empty();
	}

	private static Optional<String> candidates(LinkedCounts counts, Set<String> keptBack, Sum sum) {
		Optional<String> part = sum.parts()
			.stream()
			.filter((key) -> !keptBack.contains(key) && counts.get(key).canProtect())
			.min(Comparator.comparingLong((key) -> counts.get(key).value()));
		boolean totalMayGo = !keptBack.contains(sum.total()) && counts.get(sum.total()).canProtect();
		return part.isPresent() ? part : totalMayGo ? Optional.of(sum.total()) : Optional.empty();
	}

}
