package fr.logementdabord.reporting.messaging.received.measure;

import java.time.LocalDate;

import fr.logementdabord.reporting.messaging.received.AllowList;
import fr.logementdabord.reporting.messaging.received.DatedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What measure-service tells about the prevention of evictions: visits that explain a
 * judgment (VEJ, seed:500-507) and the mobile team's interventions (PEX, seed:509).
 */
public sealed interface InterventionEvent extends DatedEvent {

	/**
	 * The types read here.
	 */
	AllowList<InterventionEvent> READ = AllowList.of("measure", InterventionEvent.class)
		.read("intervention-begun", InterventionBegun.class)
		.read("intervention-status-observed", InterventionStatusObserved.class)
		.build();

	/**
	 * A visit was made, or the team stepped in.
	 *
	 * @param contact of a visit, whether the household was met
	 * @param rule of the team, the debt rule that allowed it
	 */
	record InterventionBegun(String interventionId, String kind, String provider, String territory,
			@Nullable String caseId, LocalDate begunOn, @Nullable String contact,
			@Nullable String rule) implements InterventionEvent {

		@Override
		public LocalDate on() {
			return this.begunOn;
		}

	}

	/**
	 * What became of the household was seen; "not measurable yet" is an outcome.
	 */
	record InterventionStatusObserved(String interventionId, String status,
			LocalDate observedOn) implements InterventionEvent {

		@Override
		public LocalDate on() {
			return this.observedOn;
		}

	}

}
