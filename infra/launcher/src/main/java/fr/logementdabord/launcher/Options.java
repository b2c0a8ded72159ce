package fr.logementdabord.launcher;

import java.util.List;

/**
 * What the person asked for; {@code ./run --help} explains.
 *
 * @param fresh forget the data first
 * @param demo load the two situations after the start
 * @param history replay the years 2019 to 2022 after the start
 * @param check play and verify the journeys on free ports, then stop
 */
record Options(boolean fresh, boolean demo, boolean history, boolean check) {

	private static final List<String> KNOWN = List.of("--fresh", "--demo", "--history", "--check");

	static Options of(String... arguments) {
		List<String> given = List.of(arguments);
		for (String argument : given) {
			if (!KNOWN.contains(argument)) {
				throw new SuiteFailure("Unknown option: " + argument + ". `./run --help` lists them.");
			}
		}
		Options options = new Options(given.contains("--fresh"), given.contains("--demo"), given.contains("--history"),
				given.contains("--check"));
		if (options.check && given.size() > 1) {
			throw new SuiteFailure("--check always starts from nothing and loads its own data: use it alone.");
		}
		return options;
	}

	/** Whether people who do not exist are loaded. */
	boolean loadsInventedPeople() {
		return this.demo || this.history;
	}

}
