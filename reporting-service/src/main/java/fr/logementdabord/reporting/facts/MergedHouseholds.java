package fr.logementdabord.reporting.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import fr.logementdabord.reporting.view.merges.HouseholdMerge;
import fr.logementdabord.reporting.view.merges.HouseholdMerge.Answer;

/**
 * Which household ids are one household. Everything that is merged, directly or through
 * others, bears the smallest id of them, so that the order of the merges cannot show.
 */
public final class MergedHouseholds {

	/** No household is merged. */
	public static final MergedHouseholds NONE = new MergedHouseholds(Map.of());

	private final Map<String, String> parents;

	private MergedHouseholds(Map<String, String> parents) {
		this.parents = parents;
	}

	/**
	 * The merges that stand, as they are known now.
	 */
	public static MergedHouseholds of(Collection<HouseholdMerge> merges) {
		return of(merges, Instant.MAX);
	}

	/**
	 * The merges that stood as it was known at an instant.
	 */
	public static MergedHouseholds of(Collection<HouseholdMerge> merges, Instant asOf) {
		Map<String, String> parents = new HashMap<>();
		for (HouseholdMerge merge : merges) {
			merge.answers()
				.stream()
				.filter((answer) -> !answer.recordedAt().isAfter(asOf))
				.reduce((first, last) -> last)
				.filter(Answer::one)
				.ifPresent((answer) -> join(parents, answer));
		}
		return new MergedHouseholds(Map.copyOf(parents));
	}

	private static void join(Map<String, String> parents, Answer answer) {
		String one = root(parents, answer.household());
		String other = root(parents, answer.other());
		int order = one.compareTo(other);
		if (order != 0) {
			parents.put((order < 0) ? other : one, (order < 0) ? one : other);
		}
	}

	private static String root(Map<String, String> parents, String household) {
		String root = household;
		while (parents.containsKey(root)) {
			root = parents.get(root);
		}
		return root;
	}

	/**
	 * The id under which a household is counted.
	 */
	public String of(String household) {
		return root(this.parents, household);
	}

}
