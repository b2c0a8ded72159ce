package fr.logementdabord.journeys.chaos;

import java.time.Duration;

import fr.logementdabord.launcher.Program;

/**
 * One thing that goes wrong.
 */
sealed interface Fault {

	/** A program ends as by kill -9, is away for a while, and is started again. */
	record Killed(Program program, Duration away) implements Fault {
	}

	/** The same for a service's second instance, which the gateway does not know. */
	record SecondKilled(Program program, Duration away) implements Fault {
	}

	/** A program stands still and then goes on as if nothing had been. */
	record Frozen(Program program, Duration still) implements Fault {
	}

	/** The same for a service's second instance. */
	record SecondFrozen(Program program, Duration still) implements Fault {
	}

	/** Records that were said before are said again, out of place. */
	record Repeated(String topic, int records) implements Fault {
	}

	/** Messages that nobody can read: no event, no JSON, far too much of it. */
	record Poisoned(String topic, Poison poison) implements Fault {
	}

	/** Everything ends at once, as when the power goes, and starts again. */
	record PowerCut() implements Fault {
	}

	/** What a message that nobody can read looks like. */
	enum Poison {

		NOT_AN_EVENT, BROKEN_JSON, HUGE

	}

}
