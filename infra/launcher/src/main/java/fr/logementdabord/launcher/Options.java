package fr.logementdabord.launcher;

import java.util.List;

/**
 * What the person asked for; {@code ./run --help} explains.
 *
 * @param fresh forget the data first
 * @param demo load the two situations after the start
 * @param check play and verify the journeys on free ports, then stop
 */
record Options(boolean fresh, boolean demo, boolean check) {

	static Options of(String... arguments) {
		List<String> given = List.of(arguments);
		for (String argument : given) {
			if (!List.of("--fresh", "--demo", "--check").contains(argument)) {
				throw new SuiteFailure("Unknown option: " + argument + ". `./run --help` lists them.");
			}
		}
		Options options = new Options(given.contains("--fresh"), given.contains("--demo"), given.contains("--check"));
		if (options.check && (options.fresh || options.demo)) {
			throw new SuiteFailure("--check always starts from nothing and loads its own data: use it alone.");
		}
		return options;
	}

}
