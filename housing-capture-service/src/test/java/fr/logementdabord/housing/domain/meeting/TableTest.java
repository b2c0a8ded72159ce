package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import fr.logementdabord.housing.domain.matching.MatchingRules;
import fr.logementdabord.housing.domain.matching.Need;
import fr.logementdabord.housing.domain.matching.Snapshot;
import fr.logementdabord.housing.domain.matching.Vacancy;
import fr.logementdabord.housing.application.MatchingRuleBook;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.AgreeFollowUp;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.ArrangeSitting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.CancelMeeting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.CloseMeeting;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.CompleteFollowUp;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.DecidePair;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.LeaveDwellingOpen;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.PrepareMatching;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.PutDwellingOnAgenda;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.WithdrawRank;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.DwellingLeftOpen;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.DwellingPutOnAgenda;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.FollowUpAgreed;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.FollowUpCompleted;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MatchingPrepared;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MeetingCancelled;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MeetingClosed;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.MeetingScheduled;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.PairDecided;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.RankWithdrawn;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.SittingArranged;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.housing.domain.meeting.MeetingDeciderTest.DAY;
import static fr.logementdabord.housing.domain.meeting.MeetingDeciderTest.SCHEDULED;
import static fr.logementdabord.housing.domain.meeting.MeetingDeciderTest.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens at the table of a fluidity meeting.
 */
class TableTest {

	private static final DwellingPutOnAgenda ON_AGENDA = new DwellingPutOnAgenda("D-1", "habitat-demo");

	private static final Sitting AFTERNOON = new Sitting(LocalTime.of(14, 0), LocalTime.of(16, 30),
			"Sous-préfecture de Béthune");

	@Nested
	class A_pair {

		@Test
		void is_decided_on_the_day_of_the_meeting_even_when_it_is_written_down_years_later() {
			given(SCHEDULED, ON_AGENDA).when(new DecidePair(rank(1, "S-1"), DAY.plusYears(7)))
				.thenEvents(new PairDecided(rank(1, "S-1")));
			given(new MeetingScheduled("F-1", "artois", DAY.plusDays(1)), ON_AGENDA)
				.when(new DecidePair(rank(1, "S-1"), DAY.plusYears(7)))
				.thenRefused(MeetingRefusal.DecisionPrecedesTheMeeting);
		}

		@Test
		void is_positioned_at_rank_1_and_waits_from_rank_2_on() {
			given(SCHEDULED, ON_AGENDA).when(new DecidePair(rank(1, "S-1")))
				.thenEvents(new PairDecided(rank(1, "S-1")));
			given(SCHEDULED, ON_AGENDA, new PairDecided(rank(1, "S-1"))).when(new DecidePair(rank(2, "S-2")))
				.thenEvents(new PairDecided(rank(2, "S-2")));
		}

		@Test
		void needs_its_dwelling_on_the_agenda() {
			given(SCHEDULED).when(new DecidePair(rank(1, "S-1"))).thenRefused(MeetingRefusal.DwellingIsNotOnAgenda);
		}

		@Test
		void has_one_rank_of_its_own() {
			given(SCHEDULED, ON_AGENDA, new PairDecided(rank(2, "S-1"))).when(new DecidePair(rank(2, "S-2")))
				.thenRefused(MeetingRefusal.RankIsTaken);
			given(SCHEDULED, ON_AGENDA, new PairDecided(rank(2, "S-1"))).when(new DecidePair(rank(3, "S-1")))
				.thenEvents(new PairDecided(rank(3, "S-1")));
			given(SCHEDULED, ON_AGENDA, new PairDecided(rank(2, "S-1"))).when(new DecidePair(rank(2, "S-1")))
				.thenEvents();
			given(SCHEDULED, ON_AGENDA).when(new DecidePair(rank(10, "S-1")))
				.thenRefused(MeetingRefusal.RankIsOutOfRange);
			given(SCHEDULED, ON_AGENDA).when(new DecidePair(rank(0, "S-1")))
				.thenRefused(MeetingRefusal.RankIsOutOfRange);
		}

		@Test
		void that_is_positioned_is_not_made_to_wait_and_its_end_is_decided_elsewhere() {
			given(SCHEDULED, ON_AGENDA, new PairDecided(rank(1, "S-1"))).when(new DecidePair(rank(2, "S-1")))
				.thenRefused(MeetingRefusal.PairIsAlreadyPositioned);
			given(SCHEDULED, ON_AGENDA, new PairDecided(rank(1, "S-1"))).when(new WithdrawRank("D-1", "S-1", DAY))
				.thenRefused(MeetingRefusal.PairIsAlreadyPositioned);
		}

		@Test
		void that_only_waits_may_be_given_up() {
			given(SCHEDULED, ON_AGENDA, new PairDecided(rank(2, "S-1"))).when(new WithdrawRank("D-1", "S-1", DAY))
				.thenEvents(new RankWithdrawn("D-1", "S-1", DAY));
			given(SCHEDULED, ON_AGENDA).when(new WithdrawRank("D-1", "S-1", DAY)).thenEvents();
		}

		@Test
		void against_a_rule_of_the_snapshot_is_not_decided() {
			MatchingPrepared prepared = new MatchingPrepared(snapshot("T4"));
			given(SCHEDULED, ON_AGENDA, prepared).when(new DecidePair(rank(1, "S-1")))
				.thenRefused(MeetingRefusal.PairIsNotPossible);
			// and the rules are those of the snapshot, made again when something changed
			given(SCHEDULED, ON_AGENDA, prepared, new MatchingPrepared(snapshot("T1")))
				.when(new DecidePair(rank(1, "S-1")))
				.thenEvents(new PairDecided(rank(1, "S-1")));
			given(SCHEDULED, ON_AGENDA, prepared).when(new DecidePair(rank(1, "S-NEW")))
				.thenRefused(MeetingRefusal.PairIsNotPrepared);
		}

	}

	@Nested
	class A_dwelling {

		@Test
		void may_find_nobody_for_a_reason_until_it_does() {
			DwellingLeftOpen open = new DwellingLeftOpen("D-1", LeftOpenReason.POSTPONED, DAY);
			given(SCHEDULED, ON_AGENDA).when(new LeaveDwellingOpen("D-1", LeftOpenReason.POSTPONED, DAY))
				.thenEvents(open);
			given(SCHEDULED, ON_AGENDA, open).when(new LeaveDwellingOpen("D-1", LeftOpenReason.POSTPONED, DAY))
				.thenEvents();
			given(SCHEDULED).when(new LeaveDwellingOpen("D-1", LeftOpenReason.OTHER, DAY))
				.thenRefused(MeetingRefusal.DwellingIsNotOnAgenda);
			assertThat(course(SCHEDULED, ON_AGENDA, open, new PairDecided(rank(1, "S-1"))).leftOpen()).isEmpty();
		}

	}

	@Nested
	class The_invitation {

		@Test
		void may_be_arranged_again_and_counts_its_revisions() {
			SittingArranged first = new SittingArranged(DAY, AFTERNOON, DAY);
			SittingArranged later = new SittingArranged(DAY.plusDays(7), AFTERNOON, DAY);
			given(SCHEDULED).when(new ArrangeSitting(DAY, AFTERNOON, DAY)).thenEvents(first);
			given(SCHEDULED, first).when(new ArrangeSitting(DAY, AFTERNOON, DAY)).thenEvents();
			given(SCHEDULED, first).when(new ArrangeSitting(DAY.plusDays(7), AFTERNOON, DAY)).thenEvents(later);
			assertThat(course(SCHEDULED, first, later).revisions()).isEqualTo(2);
		}

		@Test
		void is_for_a_day_to_come_and_ends_after_it_starts() {
			given(SCHEDULED).when(new ArrangeSitting(DAY, AFTERNOON, DAY.plusDays(1)))
				.thenRefused(MeetingRefusal.MeetingIsInThePast);
			given(SCHEDULED).when(new ArrangeSitting(DAY, new Sitting(LocalTime.NOON, LocalTime.NOON, "Ici"), DAY))
				.thenRefused(MeetingRefusal.SittingEndsBeforeItStarts);
		}

	}

	@Nested
	class A_follow_up {

		private final FollowUp visit = new FollowUp("SU-1", FollowUpTask.ORGANISE_VISIT, FollowUpBy.LANDLORD, "D-1",
				DAY.plusDays(10), null);

		@Test
		void has_a_deadline_is_late_after_it_and_is_done_once() {
			given(SCHEDULED, ON_AGENDA).when(new AgreeFollowUp(this.visit, DAY))
				.thenEvents(new FollowUpAgreed(this.visit));
			given(SCHEDULED, ON_AGENDA, new FollowUpAgreed(this.visit)).when(new AgreeFollowUp(this.visit, DAY))
				.thenEvents();
			given(SCHEDULED, ON_AGENDA, new FollowUpAgreed(this.visit)).when(new CompleteFollowUp("SU-1", DAY))
				.thenEvents(new FollowUpCompleted("SU-1", DAY));
			given(SCHEDULED, ON_AGENDA, new FollowUpAgreed(this.visit), new FollowUpCompleted("SU-1", DAY))
				.when(new CompleteFollowUp("SU-1", DAY))
				.thenEvents();
			assertThat(this.visit.isLateOn(DAY.plusDays(10))).isFalse();
			assertThat(this.visit.isLateOn(DAY.plusDays(11))).isTrue();
		}

		@Test
		void is_about_something_and_due_later() {
			given(SCHEDULED).when(new AgreeFollowUp(this.visit, DAY)).thenRefused(MeetingRefusal.DwellingIsNotOnAgenda);
			given(SCHEDULED, ON_AGENDA).when(new AgreeFollowUp(this.visit, DAY.plusDays(11)))
				.thenRefused(MeetingRefusal.FollowUpIsDueInThePast);
			given(SCHEDULED).when(new CompleteFollowUp("SU-9", DAY)).thenRefused(MeetingRefusal.FollowUpIsUnknown);
		}

		@Test
		void goes_on_after_the_end() {
			MeetingClosed closed = new MeetingClosed(DAY);
			given(SCHEDULED, ON_AGENDA, new FollowUpAgreed(this.visit), closed).when(new CompleteFollowUp("SU-1", DAY))
				.thenEvents(new FollowUpCompleted("SU-1", DAY));
			given(SCHEDULED, ON_AGENDA, closed).when(new AgreeFollowUp(this.visit, DAY))
				.thenEvents(new FollowUpAgreed(this.visit));
		}

	}

	@Nested
	class The_end {

		private final MeetingClosed closed = new MeetingClosed(DAY);

		@Test
		void comes_once_and_not_before_the_day() {
			given(SCHEDULED).when(new CloseMeeting(DAY.minusDays(1))).thenRefused(MeetingRefusal.MeetingIsNotYetHeld);
			given(SCHEDULED).when(new CloseMeeting(DAY)).thenEvents(this.closed);
			given(SCHEDULED, this.closed).when(new CloseMeeting(DAY)).thenRefused(MeetingRefusal.MeetingIsClosed);
		}

		@Test
		void leaves_the_decisions_as_they_are() {
			for (MeetingCommand late : List.of(new DecidePair(rank(1, "S-1")), new WithdrawRank("D-1", "S-1", DAY),
					new LeaveDwellingOpen("D-1", LeftOpenReason.OTHER, DAY), new PrepareMatching(snapshot("T1")),
					new PutDwellingOnAgenda("D-2", "habitat-demo", "artois"), new ArrangeSitting(DAY, AFTERNOON, DAY),
					new CancelMeeting(DAY))) {
				given(SCHEDULED, ON_AGENDA, this.closed).when(late).thenRefused(MeetingRefusal.MeetingIsClosed);
			}
		}

		@Test
		void lets_the_next_rank_follow() {
			given(SCHEDULED, ON_AGENDA, new PairDecided(rank(2, "S-2")), this.closed)
				.when(new DecidePair(rank(1, "S-2")))
				.thenEvents(new PairDecided(rank(1, "S-2")));
		}

	}

	@Nested
	class A_cancelled_meeting {

		@Test
		void is_over_before_anything_was_decided() {
			MeetingCancelled cancelled = new MeetingCancelled(DAY);
			given(SCHEDULED).when(new CancelMeeting(DAY)).thenEvents(cancelled);
			given(SCHEDULED, cancelled).when(new CancelMeeting(DAY)).thenEvents();
			given(SCHEDULED, cancelled).when(new CloseMeeting(DAY)).thenRefused(MeetingRefusal.MeetingIsCancelled);
			given(SCHEDULED, ON_AGENDA, new PairDecided(rank(2, "S-2"))).when(new CancelMeeting(DAY))
				.thenRefused(MeetingRefusal.MeetingHasDecisions);
		}

	}

	private static PairDecision rank(int rank, String searchId) {
		return new PairDecision("D-1", searchId, "LDA-1", rank, rank == 1 ? "P-1" : null, Advice.FOLLOWED, DAY);
	}

	private static Snapshot snapshot(String typology) {
		LocalDate day = DAY;
		MatchingRules rules = new MatchingRuleBook().on(day);
		return new Snapshot(day, 7, rules,
				List.of(new Vacancy("D-1", "BET-1", "habitat-demo", "62119", null, typology, 31, null, null, false,
						"ORDINARY", 30_000L)),
				List.of(new Need("S-1", "LDA-1", "SINGLE_WOMAN", null, null, List.of(), List.of(), List.of(), List.of(),
						false, null, List.of("ORDINARY"), null, "ORDINARY", day)));
	}

	private static Course course(MeetingEvent... events) {
		return ((Called) new MeetingDecider().fold(List.of(events))).meeting().course();
	}

}
