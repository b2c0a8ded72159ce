package fr.logementdabord.bench.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The commands of one client, always the same for the same seed: some hot cases, drawn by
 * Zipf's law; one whose life has ended makes room for a new one. Not for several threads.
 */
public final class Workload {

	private static final double EXPONENT = 0.9;

	private static final int SMALLEST = 300;

	private static final int LARGEST = 500;

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz ";

	private final String prefix;

	private final Random random;

	private final double[] upTo;

	private final List<String> hot = new ArrayList<>();

	private final Map<String, Integer> accepted = new HashMap<>();

	private int born;

	/**
	 * A client's workload.
	 * @param prefix of its cases: no two clients share one
	 * @param hotCases how many cases go on at the same time
	 */
	public Workload(String prefix, long seed, int hotCases) {
		this.prefix = prefix;
		this.random = new Random(seed);
		this.upTo = new double[hotCases];
		double sum = 0;
		for (int i = 0; i < hotCases; i++) {
			sum += 1 / Math.pow(i + 1, EXPONENT);
			this.upTo[i] = sum;
			this.hot.add(birth());
		}
	}

	/** The next command; ask again only once this one is {@link #accepted}. */
	public LifeCommand next() {
		String caseId = this.hot.get(draw());
		return new LifeCommand(caseId, LifeStep.after(this.accepted.get(caseId)), detail());
	}

	/** The command was accepted. */
	public void accepted(LifeCommand command) {
		int steps = this.accepted.merge(command.caseId(), 1, Integer::sum);
		if (steps == LifeStep.count()) {
			this.hot.set(this.hot.indexOf(command.caseId()), birth());
		}
	}

	/** How many steps of each case were accepted. */
	public Map<String, Integer> accepted() {
		return Map.copyOf(this.accepted);
	}

	private int draw() {
		double point = this.random.nextDouble() * this.upTo[this.upTo.length - 1];
		int place = 0;
		while (this.upTo[place] < point) {
			place++;
		}
		return place;
	}

	private String birth() {
		String caseId = this.prefix + "-" + this.born++;
		this.accepted.put(caseId, 0);
		return caseId;
	}

	private String detail() {
		int length = SMALLEST + this.random.nextInt(LARGEST - SMALLEST + 1);
		StringBuilder detail = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			detail.append(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
		}
		return detail.toString();
	}

}
