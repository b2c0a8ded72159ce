package fr.logementdabord.reporting.messaging.received.referral;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.reporting.messaging.received.AllowList;
import fr.logementdabord.reporting.messaging.received.DatedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What referral-service tells about the sessions of the network: GEP, training,
 * awareness, club (seed:550-567, 645-671). A session without a territory is the whole
 * county's.
 */
public sealed interface NetworkSessionEvent extends DatedEvent {

	/**
	 * The types read here.
	 */
	AllowList<NetworkSessionEvent> READ = AllowList.of("referral", NetworkSessionEvent.class)
		.read("network-session-planned", SessionPlanned.class)
		.read("network-session-held", SessionHeld.class)
		.read("network-session-cancelled", SessionCancelled.class)
		.build();

	/**
	 * A session is planned.
	 */
	record SessionPlanned(String sessionId, String kind, String theme, @Nullable String territory, LocalDate heldOn,
			String audience) implements NetworkSessionEvent {

		@Override
		public LocalDate on() {
			return this.heldOn;
		}

	}

	/**
	 * Who came; told again, it corrects the former count.
	 *
	 * @param participants everybody who came
	 */
	record SessionHeld(String sessionId, String kind, String theme, @Nullable String territory, LocalDate heldOn,
			String audience, List<Attendance> attendance, Integer participants) implements NetworkSessionEvent {

		@Override
		public LocalDate on() {
			return this.heldOn;
		}

	}

	/**
	 * How many people of one organisation came.
	 */
	record Attendance(String organisation, Integer participants) {
	}

	/**
	 * A planned session is called off.
	 */
	record SessionCancelled(String sessionId, LocalDate cancelledOn) implements NetworkSessionEvent {

		@Override
		public LocalDate on() {
			return this.cancelledOn;
		}

	}

}
