package fr.logementdabord.reporting.messaging.received.housing;

import java.time.LocalDate;

import fr.logementdabord.reporting.messaging.received.AllowList;
import fr.logementdabord.reporting.messaging.received.DatedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What housing-capture-service tells about the meetings in which State and landlords
 * position households on vacancies (seed:425, 496).
 */
public sealed interface FluidityMeetingEvent extends DatedEvent {

	/**
	 * The types read here.
	 */
	AllowList<FluidityMeetingEvent> READ = AllowList.of("housing", FluidityMeetingEvent.class)
		.read("meeting-scheduled", MeetingScheduled.class)
		.read("dwelling-put-on-agenda", DwellingPutOnAgenda.class)
		.read("pair-decided", PairDecided.class)
		.read("meeting-closed", MeetingClosed.class)
		.read("meeting-cancelled", MeetingCancelled.class)
		.build();

	/**
	 * The landlords of a territory are called together; said again, the day is another.
	 */
	record MeetingScheduled(String meetingId, String territory, LocalDate heldOn) implements FluidityMeetingEvent {

		@Override
		public LocalDate on() {
			return this.heldOn;
		}

	}

	/**
	 * A vacancy will be looked at; the event carries no date of its own.
	 */
	record DwellingPutOnAgenda(String meetingId, String dwellingId,
			@Nullable String landlord) implements FluidityMeetingEvent {

		@Override
		public @Nullable LocalDate on() {
			return null;
		}

	}

	/**
	 * A household is ranked for a dwelling; from rank 2 on it waits, which is no refusal.
	 */
	record PairDecided(String meetingId, String dwellingId, String caseId, Integer rank, String advice,
			LocalDate decidedOn, @Nullable String placementId) implements FluidityMeetingEvent {

		@Override
		public LocalDate on() {
			return this.decidedOn;
		}

	}

	/**
	 * The meeting is over.
	 */
	record MeetingClosed(String meetingId, LocalDate heldOn, LocalDate closedOn) implements FluidityMeetingEvent {

		@Override
		public LocalDate on() {
			return this.closedOn;
		}

	}

	/**
	 * It will not take place.
	 */
	record MeetingCancelled(String meetingId, LocalDate cancelledOn) implements FluidityMeetingEvent {

		@Override
		public LocalDate on() {
			return this.cancelledOn;
		}

	}

}
