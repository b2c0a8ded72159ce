package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is left to chance in one story. The same seed and number give the same story,
 * whatever was drawn for others.
 */
final class Chance {

	private final SplittableRandom random;

	private Chance(long seed) {
		this.random = new SplittableRandom(seed);
	}

	/**
	 * @param topic sets the draws of one kind of story apart from those of another
	 */
	static Chance of(long seed, String topic, int number) {
		return new Chance(mixed(seed ^ topic.hashCode(), number));
	}

	/** A number that hangs on every bit of both. */
	static long mixed(long seed, long number) {
		return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number).nextLong();
	}

	/** Bounds included. */
	int between(int least, int most) {
		return this.random.nextInt(least, most + 1);
	}

	/** Bounds included. */
	LocalDate dayBetween(LocalDate first, LocalDate last) {
		return first.plusDays(this.random.nextLong(last.toEpochDay() - first.toEpochDay() + 1));
	}

	boolean inHundred(int percent) {
		return this.random.nextInt(100) < percent;
	}

	<T> T oneOf(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	<T> T drawnFrom(Shares<T> shares) {
		return shares.at(this.random.nextInt(shares.total()));
	}

}
