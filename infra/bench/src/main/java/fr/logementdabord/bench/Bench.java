package fr.logementdabord.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.bench.contestant.Contestant;
import fr.logementdabord.bench.load.Bout;
import fr.logementdabord.bench.load.Growth;
import fr.logementdabord.bench.load.Limits;
import fr.logementdabord.bench.machine.Machine;
import fr.logementdabord.bench.machine.Platform;
import fr.logementdabord.bench.matching.MatchingBench;
import fr.logementdabord.bench.report.Page;
import fr.logementdabord.bench.report.Rows;
import fr.logementdabord.bench.reporting.ReportingRun;
import fr.logementdabord.bench.start.StartRun;

/**
 * The benchmark: limits, this suite and its peers in one run, on one broker and one
 * database, each in a process of its own.
 */
public final class Bench {

	private Bench() {
	}

	/**
	 * Runs the benchmark, or, as its own child, one contestant.
	 */
	public static void main(String[] arguments) {
		List<String> given = List.of(arguments);
		if (!given.isEmpty() && "contestant".equals(given.getFirst())) {
			Contestant.valueOf(given.get(1)).run(given.get(2), given.get(3), given.get(4));
			return;
		}
		Settings settings;
		try {
			settings = Settings.of(given);
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			System.exit(2);
			return;
		}
		run(settings);
	}

	private static void run(Settings settings) {
		Path root = Path.of("").toAbsolutePath();
		Map<String, String> facts = Machine.facts();
		Rows rows = new Rows(System.out::println);
		Page page = new Page(settings.out());
		if (settings.keep()) {
			page.readInto(rows);
		}
		Set<String> parts = settings.sections();
		try (Platform platform = Platform.start(root)) {
			int done = Stream.of(Limits.SECTION, Bout.SECTION, Growth.SECTION, StartRun.SECTION)
				.mapToInt(rows::lastRound)
				.max()
				.orElse(0);
			for (int round = done + 1; round <= done + settings.rounds(); round++) {
				if (parts.contains(Limits.SECTION)) {
					Limits.measure(platform, rows, settings.levelSeconds(), round);
				}
				if (parts.contains(Bout.SECTION)) {
					bouts(platform, rows, settings, round);
				}
				if (parts.contains(Growth.SECTION)) {
					Growth.measure(platform, rows, settings, round);
				}
				if (parts.contains(StartRun.SECTION)) {
					StartRun.measure(platform, rows, root, round);
				}
			}
			if (parts.contains(ReportingRun.SECTION)) {
				ReportingRun.measure(platform, rows, settings, root);
			}
		}
		if (parts.contains("matching")) {
			MatchingBench.measure(rows);
		}
		facts.put("load average at the end", "%.1f".formatted(Machine.load()));
		page.write(rows, facts, Goals.of(rows, settings), commit(root), Machine.load());
		System.out.println("Written: " + settings.out().resolve("README.md"));
	}

	/** Every other round in the opposite order, so that nobody always comes last. */
	private static void bouts(Platform platform, Rows rows, Settings settings, int round) {
		List<Contestant> contestants = new ArrayList<>(Contestant.of(settings.untuned()));
		if (round % 2 == 0) {
			Collections.reverse(contestants);
		}
		Bout bout = new Bout(platform, rows, settings);
		contestants.forEach((contestant) -> bout.run(contestant, round));
	}

	private static String commit(Path root) {
		try {
			Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").directory(root.toFile()).start();
			return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

}
