package fr.logementdabord.reporting.messaging.received.housing;

import java.time.LocalDate;

import fr.logementdabord.reporting.messaging.received.AllowList;
import fr.logementdabord.reporting.messaging.received.DatedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What housing-capture-service tells about a dwelling that a landlord offers. Its address
 * is not read: the typology, the regime and the landlord are enough to count.
 */
public sealed interface DwellingEvent extends DatedEvent {

	/**
	 * The types read here.
	 */
	AllowList<DwellingEvent> READ = AllowList.of("housing", DwellingEvent.class)
		.read("dwelling-announced", DwellingAnnounced.class)
		.read("dwelling-withdrawn", DwellingWithdrawn.class)
		.read("dwelling-reserved", DwellingReserved.class)
		.read("dwelling-released", DwellingReleased.class)
		.read("dwelling-let", DwellingLet.class)
		.build();

	/**
	 * A vacancy is announced, corrected or announced again.
	 */
	record DwellingAnnounced(String dwellingId, String landlord, String territory, String typology, String regime,
			LocalDate availableOn, @Nullable LocalDate announcedOn) implements DwellingEvent {

		@Override
		public @Nullable LocalDate on() {
			return this.announcedOn;
		}

	}

	/**
	 * It is no longer offered.
	 */
	record DwellingWithdrawn(String dwellingId, @Nullable LocalDate withdrawnOn,
			@Nullable String because) implements DwellingEvent {

		@Override
		public @Nullable LocalDate on() {
			return this.withdrawnOn;
		}

	}

	/**
	 * A meeting keeps it for one household.
	 */
	record DwellingReserved(String dwellingId, String placementId, String caseId,
			@Nullable LocalDate reservedOn) implements DwellingEvent {

		@Override
		public @Nullable LocalDate on() {
			return this.reservedOn;
		}

	}

	/**
	 * It is free again.
	 */
	record DwellingReleased(String dwellingId, String placementId,
			@Nullable LocalDate releasedOn) implements DwellingEvent {

		@Override
		public @Nullable LocalDate on() {
			return this.releasedOn;
		}

	}

	/**
	 * The household lives there.
	 */
	record DwellingLet(String dwellingId, String placementId, String caseId,
			@Nullable LocalDate letOn) implements DwellingEvent {

		@Override
		public @Nullable LocalDate on() {
			return this.letOn;
		}

	}

}
