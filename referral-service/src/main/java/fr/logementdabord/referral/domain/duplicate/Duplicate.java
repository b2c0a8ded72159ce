package fr.logementdabord.referral.domain.duplicate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the question stands whether two saisines are about one household.
 */
public sealed interface Duplicate {

	/** No event yet. */
	record NotSuspected() implements Duplicate {
	}

	/** The question was raised. */
	sealed interface Known extends Duplicate {

		Side first();

		Side second();

		String likeness();

		/** Territories whose coordinator has to agree to a merge. */
		default Set<String> concerned() {
			Set<String> all = new TreeSet<>();
			if (first().territory() != null) {
				all.add(first().territory());
			}
			if (second().territory() != null) {
				all.add(second().territory());
			}
			return all;
		}

	}

	/**
	 * Not everybody has answered.
	 *
	 * @param answers territory to "one household"
	 */
	record Suspected(Side first, Side second, String likeness, Map<String, Boolean> answers) implements Known {

		public Suspected {
			answers = Map.copyOf(answers);
		}

		Suspected answered(String territory, boolean same) {
			Map<String, Boolean> more = new TreeMap<>(this.answers);
			more.put(territory, same);
			return new Suspected(this.first, this.second, this.likeness, more);
		}

		boolean agreed() {
			return concerned().stream().allMatch((territory) -> this.answers.getOrDefault(territory, false));
		}

		/** Whether somebody has said that they are two households. */
		public boolean ruledOut() {
			return this.answers.containsValue(false);
		}

	}

	/** One household, until the merge is undone. */
	record Merged(Side first, Side second, String likeness, String householdId,
			String mergedHouseholdId) implements Known {
	}

}
