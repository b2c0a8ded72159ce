package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;
import java.util.Set;

/**
 * Where a fluidity meeting stands.
 */
public sealed interface FluidityMeeting {

	/**
	 * Nobody has called it yet.
	 */
	record NotScheduled() implements FluidityMeeting {
	}

	/**
	 * Called for a day, with its agenda.
	 */
	record Scheduled(String meetingId, String territory, LocalDate heldOn,
			Set<String> agenda) implements FluidityMeeting {
	}

}
