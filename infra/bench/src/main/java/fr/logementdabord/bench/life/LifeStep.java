package fr.logementdabord.bench.life;

import java.util.List;

/**
 * The six commands of a case, in their order, and the events each of them makes.
 */
public enum LifeStep {

	/** The saisine arrives. */
	REFER("Referred"),
	/** It is completed and oriented. */
	ORIENT("FactsCompleted", "Oriented"),
	/** A measure gets a place. */
	ALLOCATE("PlaceTaken", "Allocated", "Started"),
	/** A meeting proposes a dwelling. */
	MEET("Proposed", "Answered"),
	/** The household gets it. */
	CAPTURE("LeaseSigned", "MovedIn"),
	/** The measure ends and the file closes. */
	EXIT("Ended", "Closed");

	private final List<String> kinds;

	LifeStep(String... kinds) {
		this.kinds = List.of(kinds);
	}

	/** The kinds of its events, in order. */
	public List<String> kinds() {
		return this.kinds;
	}

	/** The step of a case that has done so many. */
	public static LifeStep after(int steps) {
		return values()[steps];
	}

	/** How many steps a life has. */
	public static int count() {
		return values().length;
	}

}
