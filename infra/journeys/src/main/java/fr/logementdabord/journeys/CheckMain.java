package fr.logementdabord.journeys;

import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Behind {@code ./run --check} and {@code ./run --demo}: plays the journeys against a
 * running suite.
 */
public final class CheckMain {

	private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private CheckMain() {
	}

	/**
	 * Takes {@code check} or {@code demo}, and the gateway's address. The exit code is 0
	 * if all went well.
	 */
	public static void main(String[] args) {
		if (args.length != 2 || !(args[0].equals("check") || args[0].equals("demo"))) {
			OUT.println("Usage: journeys (check|demo) <address of the gateway>");
			System.exit(2);
		}
		try {
			Cast cast = new Cast(URI.create(args[1]));
			if (args[0].equals("check")) {
				new Check(cast, (step) -> OUT.println("  ✓ " + step)).play("check");
			}
			else {
				demo(cast);
			}
		}
		catch (JourneyFailure ex) {
			OUT.println("  ✗ " + ex.getMessage());
			System.exit(1);
		}
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
