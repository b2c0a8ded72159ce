package fr.logementdabord.journeys;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import fr.logementdabord.journeys.history.HistoryPlayer;
import fr.logementdabord.journeys.history.HistoryProgress;

/**
 * Behind {@code ./run --check}, {@code --demo}, {@code --history} and {@code --drill}:
 * plays the journeys or the demonstration history against a running suite.
 */
public final class CheckMain {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	/** As many cases at a time as keep two processors busy. */
	private static final int AT_ONCE = 12;

	private CheckMain() {
	}

	/**
	 * Takes {@code check}, {@code demo} or {@code history} and the gateway's address, or
	 * {@code look} or {@code compare} with a file besides. The exit code is 0 if all went
	 * well.
	 */
	public static void main(String[] args) {
		boolean withFile = args.length == 3 && List.of("look", "compare").contains(args[0]);
		if (!withFile && (args.length != 2 || !List.of("check", "demo", "history").contains(args[0]))) {
			OUT.println("Usage: journeys (check|demo|history) <gateway> | (look|compare) <gateway> <file>");
			System.exit(2);
		}
		try {
			Cast cast = new Cast(URI.create(args[1]));
			switch (args[0]) {
				case "check" -> new Check(cast, (step) -> OUT.println("  ✓ " + step)).play("check");
				case "demo" -> demo(cast);
				case "look" -> new WhatEverybodySees(cast).writeTo(Path.of(args[2]));
				case "compare" -> new WhatEverybodySees(cast).awaitAgain(Path.of(args[2]));
				default -> history(cast);
			}
		}
		catch (JourneyFailure ex) {
			OUT.println("  ✗ " + ex.getMessage());
			System.exit(1);
		}
	}

	private static void history(Cast cast) {
		HistoryProgress progress = new HistoryProgress(OUT, "1".equals(System.getenv("SUITE_TERMINAL")),
				() -> System.nanoTime() / 1_000_000);
		HistoryPlayer history = new HistoryPlayer(cast, number("HISTORY_SEED", 2_023_326),
				number("HISTORY_SAISINES", HistoryPlayer.SAISINES), number("HISTORY_AT_ONCE", AT_ONCE), progress);
		history.play();
		history.verify((figure) -> OUT.println("  ✓ " + figure));
		OUT.println("  The years 2019 to 2022 are replayed; every household in them is invented.");
	}

	/** A number from the environment, at least one. */
	private static int number(String variable, int otherwise) {
		String text = System.getenv(variable);
		if (text == null || text.isBlank()) {
			return otherwise;
		}
		if (!text.matches("[1-9][0-9]{0,6}")) {
			throw new JourneyFailure(variable + "=" + text + " is not a number from 1 to 9999999.");
		}
		return Integer.parseInt(text);
	}

	/**
	 * The keys never change: loading the demo again repeats commands that were accepted
	 * already, which changes nothing.
	 */
	private static void demo(Cast cast) {
		DemoGround ground = DemoGround.prepare(cast, "demo");
		MelleD.play(cast, ground, "demo");
		OUT.println("  ✓ Melle D is loaded");
		MrC.play(cast, ground, "demo");
		OUT.println("  ✓ Mr C is loaded");
	}

}
