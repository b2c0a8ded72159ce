package fr.logementdabord.housing.domain.tenancy;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where a tenancy stands.
 */
public sealed interface Tenancy {

	/**
	 * Nobody has moved in.
	 */
	record NotOpened() implements Tenancy {
	}

	/**
	 * A household has moved in.
	 *
	 * @param plannedSlideOn the last day said for the slide
	 * @param slidOn the day of the slide, absent before
	 * @param stage how far a limited stay has run, absent before its alarm
	 * @param checks what was found, by months after the move-in
	 * @param departure absent while the household lives there
	 */
	record Opened(Terms terms, @Nullable LocalDate plannedSlideOn, @Nullable LocalDate slidOn,
			@Nullable StayStage stage, Map<Integer, Check> checks, @Nullable Departure departure) implements Tenancy {

		public Opened {
			checks = Map.copyOf(checks);
		}

	}

	/**
	 * When, why and where to the household has left: three facts (domain:§4).
	 */
	record Departure(LocalDate on, String reason, String destination) {

		static final String UNKNOWN = "UNKNOWN";

		boolean leadsNowhereKnown() {
			return this.destination.equals(UNKNOWN);
		}

	}

}
