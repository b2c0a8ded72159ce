package fr.logementdabord.eventing.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Decides what goes wrong. The same seed decides the same.
 */
public final class Fate {

	private final RandomGenerator random;

	private boolean calm;

	public Fate(long seed) {
		this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
	}

	/** One that lets everything go well. */
	public static Fate kind() {
		Fate fate = new Fate(0);
		fate.calm();
		return fate;
	}

	/** From now on nothing goes wrong any more. */
	void calm() {
		this.calm = true;
	}

	/** Whether something that goes wrong so often of a hundred times does so now. */
	public boolean strikes(int ofHundred) {
		return !this.calm && this.random.nextInt(100) < ofHundred;
	}

	/** A number from zero, below a bound. */
	public int below(int bound) {
		return this.random.nextInt(bound);
	}

	/** One of several. */
	public <T> T oneOf(List<T> among) {
		return among.get(this.random.nextInt(among.size()));
	}

	/**
	 * A write to a database that may be away before it, or take it and not answer.
	 * @throws UncheckedIOException when the writer gets no answer
	 */
	public void write(Runnable write) {
		reach();
		write.run();
		reach();
	}

	/**
	 * A question to a database that may be away.
	 * @throws UncheckedIOException when it is
	 */
	public void reach() {
		if (strikes(2)) {
			throw new UncheckedIOException(new IOException("no answer"));
		}
	}

}
