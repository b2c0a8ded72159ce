package fr.logementdabord.journeys.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Choices with the share of each.
 */
final class Shares<T> {

	private final List<T> choices = new ArrayList<>();

	private final List<Integer> upTo = new ArrayList<>();

	private int total;

	static <T> Shares<T> none() {
		return new Shares<>();
	}

	/** One more choice; a share of nothing is never dealt. */
	Shares<T> and(int share, T choice) {
		this.total += share;
		this.choices.add(choice);
		this.upTo.add(this.total);
		return this;
	}

	int total() {
		return this.total;
	}

	/**
	 * The choice of one of all shares, counted from zero.
	 */
	T at(int share) {
		for (int i = 0; i < this.choices.size(); i++) {
			if (share < this.upTo.get(i)) {
				return this.choices.get(i);
			}
		}
		throw new IllegalArgumentException("beyond the last share");
	}

	/**
	 * The choice of one of many places: each choice gets as many as its share says, give
	 * or take one.
	 */
	T at(int place, int places) {
		return at((int) ((long) place * this.total / places));
	}

}
