package fr.logementdabord.journeys.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import fr.logementdabord.launcher.Program;

/**
 * What goes wrong, in which order: the same seed gives the same plan.
 */
final class FaultPlan {

	private static final List<Program> SERVICES = List.of(Program.REFERRAL, Program.MEASURE, Program.HOUSING_CAPTURE,
			Program.REPORTING);

	private static final List<Program> ALL = List.of(Program.REFERRAL, Program.MEASURE, Program.HOUSING_CAPTURE,
			Program.REPORTING, Program.BROKER, Program.DATABASE, Program.GATEWAY, Program.IDENTITY);

	private static final List<String> TOPICS = List.of("referral.events", "measure.events", "housing.events");

	private final RandomGenerator random;

	private FaultPlan(long seed) {
		this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
	}

	/**
	 * A plan.
	 * @param faults how many, at least one
	 */
	static List<Fault> of(long seed, int faults) {
		FaultPlan plan = new FaultPlan(seed);
		List<Fault> planned = new ArrayList<>();
		for (int i = 0; i < faults; i++) {
			planned.add(plan.next());
		}
		return planned;
	}

	private Fault next() {
		return switch (this.random.nextInt(20)) {
			case 0, 1, 2, 3, 4 -> new Fault.Killed(one(ALL), seconds(0, 4));
			case 5, 6, 7 -> new Fault.SecondKilled(one(SERVICES), seconds(0, 4));
			case 8, 9, 10 -> new Fault.Frozen(one(ALL), seconds(2, 12));
			case 11, 12 -> new Fault.SecondFrozen(one(SERVICES), seconds(5, 15));
			case 13, 14 -> new Fault.Repeated(one(TOPICS), 1 + this.random.nextInt(40));
			case 15, 16 -> new Fault.Poisoned(one(TOPICS), one(List.of(Fault.Poison.values())));
			case 17, 18 -> new Fault.Killed(one(List.of(Program.BROKER, Program.DATABASE)), seconds(10, 60));
			default -> new Fault.PowerCut();
		};
	}

	private Duration seconds(int least, int most) {
		return Duration.ofMillis(this.random.nextLong(least * 1000L, most * 1000L));
	}

	private <T> T one(List<T> among) {
		return among.get(this.random.nextInt(among.size()));
	}

}
