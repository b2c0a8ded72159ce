package fr.logementdabord.reporting.messaging.received.measure;

import java.time.LocalDate;

import fr.logementdabord.reporting.messaging.received.AllowList;
import fr.logementdabord.reporting.messaging.received.DatedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What measure-service tells about one place of an agreement: a measure takes it once and
 * gives it back once.
 */
public sealed interface PlaceEvent extends DatedEvent {

	/**
	 * The types read here.
	 */
	AllowList<PlaceEvent> READ = AllowList.of("measure", PlaceEvent.class)
		.read("place-taken", PlaceTaken.class)
		.read("place-freed", PlaceFreed.class)
		.build();

	/**
	 * The agreement of the place.
	 */
	String agreementId();

	/**
	 * The measure that holds it.
	 */
	String measureId();

	/**
	 * The measure takes the place.
	 *
	 * @param grantedByEmployeeOf employer of the coordinator who granted it (seed:745)
	 */
	record PlaceTaken(String agreementId, String measureId, String caseId, String provider, String territory,
			String measureType, LocalDate takenOn, @Nullable String grantedByEmployeeOf, @Nullable String grantMotive,
			@Nullable Integer waitingPosition) implements PlaceEvent {

		@Override
		public LocalDate on() {
			return this.takenOn;
		}

	}

	/**
	 * The place is free again.
	 */
	record PlaceFreed(String agreementId, String measureId, @Nullable LocalDate freedOn) implements PlaceEvent {

		@Override
		public @Nullable LocalDate on() {
			return this.freedOn;
		}

	}

}
