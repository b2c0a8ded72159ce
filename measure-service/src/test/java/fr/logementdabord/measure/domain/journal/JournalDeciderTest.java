package fr.logementdabord.measure.domain.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.measure.domain.journal.JournalCommand.JoinTeam;
import fr.logementdabord.measure.domain.journal.JournalCommand.LeaveTeam;
import fr.logementdabord.measure.domain.journal.JournalCommand.LiftObstacle;
import fr.logementdabord.measure.domain.journal.JournalCommand.OrientToPartner;
import fr.logementdabord.measure.domain.journal.JournalCommand.RecordContact;
import fr.logementdabord.measure.domain.journal.JournalCommand.RecordObstacle;
import fr.logementdabord.measure.domain.journal.JournalCommand.RecordOutcome;
import fr.logementdabord.measure.domain.journal.JournalCommand.StrikeContact;
import fr.logementdabord.measure.domain.journal.JournalEvent.ContactRecorded;
import fr.logementdabord.measure.domain.journal.JournalEvent.ContactStruck;
import fr.logementdabord.measure.domain.journal.JournalEvent.ObstacleLifted;
import fr.logementdabord.measure.domain.journal.JournalEvent.ObstacleRecorded;
import fr.logementdabord.measure.domain.journal.JournalEvent.OutcomeRecorded;
import fr.logementdabord.measure.domain.journal.JournalEvent.PartnerProposed;
import fr.logementdabord.measure.domain.journal.JournalEvent.TeamJoined;
import fr.logementdabord.measure.domain.journal.JournalEvent.TeamLeft;
import fr.logementdabord.measure.domain.measure.SupportPeriod;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalDeciderTest {

	private static final LocalDate TODAY = day("2026-12-20");

	private static final SupportPeriod SUPPORT = new SupportPeriod("M-1", "LDA-1", "artois", "ADSL", "asso-escale",
			Optional.of(day("2026-12-07")), Optional.of(day("2026-12-18")));

	private static final TeamJoined NURSE = new TeamJoined("worker-3", "NURSE", day("2026-12-01"));

	private static final ContactRecorded VISIT = new ContactRecorded("C-1", "worker-3", "NURSE", "HOME_VISIT",
			List.of("HOUSING", "HEALTH_LINK"), day("2026-12-10"), 45, "M-1", "LDA-1");

	@Nested
	class Team {

		@Test
		void is_joined_with_a_discipline_and_left() {
			given().when(new JoinTeam("worker-3", "NURSE", day("2026-12-01"))).thenEvents(NURSE);
			given(NURSE).when(new LeaveTeam("worker-3", day("2026-12-15")))
				.thenEvents(new TeamLeft("worker-3", day("2026-12-15")));
			given().when(new JoinTeam("worker-3", "ASTROLOGER", TODAY))
				.thenRefused(new JournalRefusal.JournalCodeIsUnknown());
		}

		@Test
		void somebody_has_one_place_at_a_time() {
			given(NURSE).when(new JoinTeam("worker-3", "NURSE", day("2026-12-05"))).thenEvents();
			given(NURSE).when(new JoinTeam("worker-3", "TISF", day("2026-12-05")))
				.thenRefused(new JournalRefusal.AlreadyOnTheTeam());
			given(NURSE, new TeamLeft("worker-3", day("2026-12-15")))
				.when(new JoinTeam("worker-3", "TISF", day("2026-12-16")))
				.thenEvents(new TeamJoined("worker-3", "TISF", day("2026-12-16")));
		}

		@Test
		void nobody_leaves_before_coming_nor_before_the_last_contact() {
			given(NURSE).when(new LeaveTeam("worker-3", day("2026-11-30")))
				.thenRefused(new JournalRefusal.LeavesBeforeJoining());
			given(NURSE, VISIT).when(new LeaveTeam("worker-3", day("2026-12-09")))
				.thenRefused(new JournalRefusal.LeavesBeforeLastContact());
			given().when(new LeaveTeam("worker-3", TODAY)).thenRefused(new JournalRefusal.NotOnTheTeam());
		}

	}

	@Nested
	class Contacts {

		@Test
		void are_made_by_somebody_who_is_on_the_team_that_day() {
			given(NURSE).when(visit("2026-12-10", "worker-3")).thenEvents(VISIT);
			given(NURSE).when(visit("2026-12-10", "worker-4")).thenRefused(new JournalRefusal.AuthorIsNotOnTheTeam());
			given(NURSE, new TeamLeft("worker-3", day("2026-12-09"))).when(visit("2026-12-10", "worker-3"))
				.thenRefused(new JournalRefusal.AuthorIsNotOnTheTeam());
		}

		@Test
		void take_place_between_the_first_and_the_last_day_of_the_support() {
			given(NURSE).when(visit("2026-12-06", "worker-3")).thenRefused(new JournalRefusal.DayIsOutsideTheSupport());
			given(NURSE).when(visit("2026-12-19", "worker-3")).thenRefused(new JournalRefusal.DayIsOutsideTheSupport());
			given(NURSE).when(visit("2026-12-21", "worker-3")).thenRefused(new JournalRefusal.DayIsInTheFuture());
		}

		@Test
		void are_about_known_domains() {
			given(NURSE).when(contact("PHONE", List.of())).thenRefused(new JournalRefusal.DomainIsMissing());
			given(NURSE).when(contact("PHONE", List.of("DIAGNOSIS")))
				.thenRefused(new JournalRefusal.JournalCodeIsUnknown());
			given(NURSE).when(contact("PIGEON", List.of("HOUSING")))
				.thenRefused(new JournalRefusal.JournalCodeIsUnknown());
		}

		@Test
		void are_recorded_once_and_struck_when_wrong() {
			given(NURSE, VISIT).when(visit("2026-12-10", "worker-3")).thenEvents();
			given(NURSE, VISIT).when(new StrikeContact("C-1")).thenEvents(new ContactStruck("C-1", VISIT));
			given(NURSE, VISIT, new ContactStruck("C-1", VISIT)).when(new StrikeContact("C-1"))
				.thenRefused(new JournalRefusal.ContactIsUnknown());
		}

	}

	@Nested
	class Obstacles {

		private final ObstacleRecorded masp = new ObstacleRecorded("M-1", "LDA-1", "artois", "ADSL", "O-1",
				"RIGHTS_LOST_WHEN_WAGES_RESUME", day("2026-12-12"));

		@Test
		void are_recorded_as_needs_and_lifted() {
			given().when(obstacle("RIGHTS_LOST_WHEN_WAGES_RESUME", "2026-12-12")).thenEvents(this.masp);
			given(this.masp).when(new LiftObstacle("O-1", day("2026-12-14"), TODAY))
				.thenEvents(new ObstacleLifted("O-1", day("2026-12-14")));
			given(this.masp, new ObstacleLifted("O-1", day("2026-12-14"))).when(new LiftObstacle("O-1", TODAY, TODAY))
				.thenEvents();
		}

		@Test
		void keep_their_dates_in_order() {
			given().when(obstacle("BAD_LUCK", "2026-12-12")).thenRefused(new JournalRefusal.JournalCodeIsUnknown());
			given().when(obstacle("NO_TRANSPORT", "2026-12-01"))
				.thenRefused(new JournalRefusal.DayIsOutsideTheSupport());
			given(this.masp).when(new LiftObstacle("O-1", day("2026-12-11"), TODAY))
				.thenRefused(new JournalRefusal.LiftedBeforeItStood());
			given().when(new LiftObstacle("O-1", TODAY, TODAY)).thenRefused(new JournalRefusal.ObstacleIsUnknown());
		}

	}

	@Nested
	class Partners {

		private final PartnerProposed mdph = new PartnerProposed("P-1", "MDPH", day("2026-12-11"));

		@Test
		void are_proposed_and_answer() {
			given().when(new OrientToPartner("P-1", "MDPH", day("2026-12-11"), SUPPORT, TODAY)).thenEvents(this.mdph);
			var waiting = new OutcomeRecorded("P-1", "WAITING", day("2026-12-12"));
			given(this.mdph).when(outcome("WAITING", "2026-12-12")).thenEvents(waiting);
			given(this.mdph, waiting).when(outcome("ACCEPTED", "2026-12-18"))
				.thenEvents(new OutcomeRecorded("P-1", "ACCEPTED", day("2026-12-18")));
		}

		@Test
		void answer_once_for_all_and_not_before_they_were_asked() {
			var refused = new OutcomeRecorded("P-1", "REFUSED_BY_HOUSEHOLD", day("2026-12-12"));
			given(this.mdph, refused).when(outcome("ACCEPTED", "2026-12-18"))
				.thenRefused(new JournalRefusal.OutcomeIsFinal());
			given(this.mdph, refused).when(outcome("REFUSED_BY_HOUSEHOLD", "2026-12-18")).thenEvents();
			given(this.mdph).when(outcome("ACCEPTED", "2026-12-10"))
				.thenRefused(new JournalRefusal.OutcomeIsBeforeOrientation());
			given(this.mdph).when(outcome("MAYBE", "2026-12-12"))
				.thenRefused(new JournalRefusal.JournalCodeIsUnknown());
			given().when(outcome("ACCEPTED", "2026-12-12")).thenRefused(new JournalRefusal.OrientationIsUnknown());
		}

	}

	private static LocalDate day(String iso) {
		return LocalDate.parse(iso);
	}

	private static DeciderSpec<JournalCommand, SupportJournal, JournalEvent> given(JournalEvent... history) {
		return DeciderSpec.given(new JournalDecider(), history);
	}

	private static RecordContact visit(String on, String workerId) {
		return new RecordContact("C-1", workerId, "HOME_VISIT", List.of("HOUSING", "HEALTH_LINK"), day(on), 45, SUPPORT,
				TODAY);
	}

	private static RecordContact contact(String kind, List<String> domains) {
		return new RecordContact("C-1", "worker-3", kind, domains, day("2026-12-10"), 45, SUPPORT, TODAY);
	}

	private static RecordObstacle obstacle(String code, String on) {
		return new RecordObstacle("O-1", code, day(on), SUPPORT, TODAY);
	}

	private static RecordOutcome outcome(String code, String on) {
		return new RecordOutcome("P-1", code, day(on), TODAY);
	}

}
