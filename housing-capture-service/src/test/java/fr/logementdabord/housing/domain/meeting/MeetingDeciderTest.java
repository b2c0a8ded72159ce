package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.meeting.MeetingCommand.PutDwellingOnAgenda;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.ScheduleMeeting;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.DwellingPutOnAgenda;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MeetingScheduled;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeetingDeciderTest {

	static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	static final MeetingScheduled SCHEDULED = new MeetingScheduled("F-1", "artois", DAY);

	static DeciderSpec<MeetingCommand, FluidityMeeting, MeetingEvent> given(MeetingEvent... events) {
		return DeciderSpec.given(new MeetingDecider(), events);
	}

	@Nested
	class Not_scheduled {

		@Test
		void is_scheduled_for_today_or_later() {
			given().when(new ScheduleMeeting("F-1", "artois", DAY, DAY)).thenEvents(SCHEDULED);
		}

		@Test
		void is_not_scheduled_in_the_past() {
			given().when(new ScheduleMeeting("F-1", "artois", DAY, DAY.plusDays(1)))
				.thenRefused(MeetingRefusal.MeetingIsInThePast);
		}

		@Test
		void has_no_agenda() {
			given().when(new PutDwellingOnAgenda("D-1", "habitat-demo", "artois"))
				.thenRefused(MeetingRefusal.MeetingIsUnknown);
		}

	}

	@Nested
	class Scheduled {

		@Test
		void scheduled_again_changes_nothing_unless_it_says_something_else() {
			given(SCHEDULED).when(new ScheduleMeeting("F-1", "artois", DAY, DAY)).thenEvents();
			given(SCHEDULED).when(new ScheduleMeeting("F-1", "artois", DAY.plusDays(1), DAY))
				.thenRefused(MeetingRefusal.MeetingIsAlreadyScheduled);
			given(SCHEDULED).when(new ScheduleMeeting("F-1", "lens-henin", DAY, DAY))
				.thenRefused(MeetingRefusal.MeetingIsAlreadyScheduled);
		}

		@Test
		void looks_at_dwellings_of_its_territory() {
			given(SCHEDULED).when(new PutDwellingOnAgenda("D-1", "habitat-demo", "artois"))
				.thenEvents(new DwellingPutOnAgenda("D-1", "habitat-demo"));
		}

		@Test
		void does_not_look_at_dwellings_of_another_territory() {
			given(SCHEDULED).when(new PutDwellingOnAgenda("D-1", "habitat-demo", "lens-henin"))
				.thenRefused(MeetingRefusal.DwellingIsInAnotherTerritory);
		}

		@Test
		void the_same_dwelling_again_changes_nothing() {
			given(SCHEDULED, new DwellingPutOnAgenda("D-1", "habitat-demo"))
				.when(new PutDwellingOnAgenda("D-1", "habitat-demo", "artois"))
				.thenEvents();
		}

	}

}
