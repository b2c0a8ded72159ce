package fr.logementdabord.journeys.history;

/**
 * An order of {@code 0 … size - 1} that looks drawn by lot and is known without being
 * kept: each number is scrambled by a few rounds over its two halves, again until it
 * falls inside. Dealing by it gives exact shares, for any seed, however many there are to
 * deal.
 */
final class Shuffle {

	private static final int ROUNDS = 4;

	private final long seed;

	private final int size;

	private final int halfBits;

	/**
	 * @param size how many to deal, at least one
	 */
	Shuffle(long seed, int size) {
		if (size < 1) {
			throw new IllegalArgumentException("nothing to deal");
		}
		this.seed = seed;
		this.size = size;
		this.halfBits = (Integer.SIZE - Integer.numberOfLeadingZeros(size - 1) + 1) / 2;
	}

	/**
	 * The place of a number, which no other number has.
	 */
	int placeOf(int number) {
		int place = scrambled(number);
		while (place >= this.size) {
			place = scrambled(place);
		}
		return place;
	}

	private int scrambled(int number) {
		int mask = (1 << this.halfBits) - 1;
		int left = number >>> this.halfBits;
		int right = number & mask;
		for (int round = 0; round < ROUNDS; round++) {
			int next = left ^ ((int) Chance.mixed(this.seed + round, right) & mask);
			left = right;
			right = next;
		}
		return (left << this.halfBits) | right;
	}

}
