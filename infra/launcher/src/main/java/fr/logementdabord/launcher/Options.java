package fr.logementdabord.launcher;

import java.util.List;

/**
 * What the person asked for; {@code ./run --help} explains.
 *
 * @param fresh forget the data first
 * @param demo load the two situations after the start
 * @param history replay the years 2019 to 2022 after the start
 * @param check play and verify the journeys on free ports, then stop
 * @param drill the same, then lose everything and restore it
 */
record Options(boolean fresh, boolean demo, boolean history, boolean check, boolean drill) {

	private static final List<String> KNOWN = List.of("--fresh", "--demo", "--history", "--check", "--drill");

	static Options of(String... arguments) {
		List<String> given = List.of(arguments);
		for (String argument : given) {
			if (!KNOWN.contains(argument)) {
				throw new SuiteFailure("Unknown option: " + argument + ". `./run --help` lists them.");
			}
		}
		Options options = new Options(given.contains("--fresh"), given.contains("--demo"), given.contains("--history"),
				given.contains("--check"), given.contains("--drill"));
		if (options.isApart() && given.size() > 1) {
			throw new SuiteFailure(
					"--check and --drill always start from nothing and load their own data: use one of them alone.");
		}
		return options;
	}

	/** Whether it runs beside anything else and leaves nothing behind. */
	boolean isApart() {
		return this.check || this.drill;
	}

	/** Whether people who do not exist are loaded. */
	boolean loadsInventedPeople() {
		return this.demo || this.history;
	}

}
