package fr.logementdabord.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How a run is done.
 *
 * @param sections the parts to measure
 * @param untuned whether the peers run with their vendors' settings too
 * @param rounds repetitions; their order turns round each time
 * @param warmUpSeconds that do not count
 * @param levelSeconds of each closed loop, and of each limit
 * @param openSeconds of the open loop
 * @param clients of the closed loops
 * @param replays how many events are folded again
 * @param grown how many commits lie in the store when the cost is measured again
 * @param out where the report goes
 * @param keep whether the rows already there are kept: a run in several parts
 */
public record Settings(Set<String> sections, boolean untuned, int rounds, int warmUpSeconds, int levelSeconds,
		int openSeconds, List<Integer> clients, List<Integer> replays, int grown, Path out, boolean keep) {

	/** All parts of a run. */
	public static final List<String> SECTIONS = List.of("limits", "commands", "growth", "start", "reporting",
			"matching");

	/**
	 * Reads the command line.
	 * @throws IllegalArgumentException with the usage, when it cannot be read
	 */
	public static Settings of(List<String> arguments) {
		boolean full = arguments.contains("--full");
		Set<String> sections = Set.copyOf(SECTIONS);
		Path out = Path.of("infra/bench/results");
		int rounds = full ? 5 : 2;
		List<Integer> replays = arguments.contains("--million") ? List.of(10_000, 100_000, 1_000_000)
				: List.of(10_000, 100_000);
		for (String argument : arguments) {
			String value = argument.substring(argument.indexOf('=') + 1);
			switch (argument.replaceAll("=.*", "")) {
				case "--full", "--keep", "--million" -> {
				}
				case "--events" -> replays = Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
				case "--only" -> sections = Set.copyOf(Arrays.asList(value.split(",")));
				case "--rounds" -> rounds = Integer.parseInt(value);
				case "--out" -> out = Path.of(value);
				default -> throw new IllegalArgumentException("Unknown option " + argument + usage());
			}
		}
		if (!SECTIONS.containsAll(sections) || rounds < 1) {
			throw new IllegalArgumentException("No such part, or no round." + usage());
		}
		return new Settings(sections, full, rounds, full ? 30 : 8, full ? 20 : 4, full ? 30 : 6, List.of(1, 8, 64),
				replays, arguments.contains("--million") ? 1_000_000 : 100_000, out, arguments.contains("--keep"));
	}

	private static String usage() {
		return """

				Options: --full                 warm-ups of 30 s, 5 rounds, peers untuned too: for a quiet machine
				         --million              replays 10^6 events and grows the store to 10^6 commits
				         --events=10000,100000  how many events the reporting-service folds again
				         --only=limits,commands only these parts of %s
				         --rounds=2             repetitions
				         --out=FOLDER           where the report goes (infra/bench/results)
				         --keep                 adds to the rows that are there""".formatted(SECTIONS);
	}

	/** What follows the JVM's flags to run this very program again. */
	public static List<String> thisProgram() {
		String classes = System.getProperty("java.class.path");
		return classes.endsWith("bench.jar") ? List.of("-jar", classes)
				: List.of("-cp", classes, Bench.class.getName());
	}

}
