package fr.logementdabord.referral.domain.referral;

import java.util.List;

import fr.logementdabord.referral.domain.referral.EndRefusal.DeathIsFinal;
import fr.logementdabord.referral.domain.referral.EndRefusal.DestinationContradictsReason;
import fr.logementdabord.referral.domain.referral.EndRefusal.ReopeningIsTooLate;
import fr.logementdabord.referral.domain.referral.ReferralCommand.CloseReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.DecideOrientation;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteHousingSearchOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMeasureOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMoveIn;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ReopenReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.RevokeOrientation;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ShareWithProvider;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationDecided;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationRevoked;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralClosed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralReopened;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralWithdrawn;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.CaseIsAlreadyClosed;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.CaseIsWithdrawn;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.OrientationIsNotDecided;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.StepPrecedesTheFormerOne;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.referral.domain.referral.ReferralStories.CASE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.DAY;
import static fr.logementdabord.referral.domain.referral.ReferralStories.STUDIO;
import static fr.logementdabord.referral.domain.referral.ReferralStories.acknowledged;
import static fr.logementdabord.referral.domain.referral.ReferralStories.closed;
import static fr.logementdabord.referral.domain.referral.ReferralStories.history;
import static fr.logementdabord.referral.domain.referral.ReferralStories.melleD;
import static fr.logementdabord.referral.domain.referral.ReferralStories.providerJoined;
import static fr.logementdabord.referral.domain.referral.ReferralStories.submitted;
import static fr.logementdabord.referral.domain.referral.ReferralStories.substantiated;
import static fr.logementdabord.referral.domain.referral.ReferralStories.then;
import static fr.logementdabord.referral.domain.referral.ReferralStories.upToOrientation;
import static fr.logementdabord.referral.domain.referral.ReferralStories.upToProposal;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An orientation taken back, a case taken up again, and an end that makes sense.
 */
class SecondChancesTest {

	private static final int DELAY = 180;

	private final ReferralDecider decider = new ReferralDecider();

	private DeciderSpec<ReferralCommand, Referral, ReferralEvent> given(ReferralEvent... history) {
		return DeciderSpec.given(this.decider, history);
	}

	private static ReopenReferral reopen(int daysLater, String reason) {
		return new ReopenReferral(CASE, DAY.plusDays(daysLater), reason, DELAY);
	}

	private static ReferralReopened reopened(int daysLater) {
		return new ReferralReopened(CASE, DAY.plusDays(daysLater), "HOUSEHOLD_CAME_BACK");
	}

	private static ReferralWithdrawn withdrawn(int daysLater, String reason) {
		return new ReferralWithdrawn(CASE, DAY.plusDays(daysLater), reason);
	}

	private static RevokeOrientation revoke(int daysLater) {
		return new RevokeOrientation(CASE, DAY.plusDays(daysLater), "CONTESTED");
	}

	private static OrientationRevoked revoked(int daysLater) {
		return new OrientationRevoked(CASE, DAY.plusDays(daysLater), "CONTESTED");
	}

	private static DecideOrientation orient(int daysLater) {
		return ReferralStories.decide(new Orientation(DAY.plusDays(daysLater), "ADSL", null));
	}

	@Nested
	class An_orientation_that_is_taken_back {

		@Test
		void is_followed_by_another_one() {
			given(upToOrientation()).when(revoke(20)).thenEvents(revoked(20));
			given(upToProposal()).when(revoke(380)).thenEvents(revoked(380));
			given(then(upToOrientation(), revoked(20))).when(orient(21))
				.thenEvents(new OrientationDecided(CASE, new Orientation(DAY.plusDays(21), "ADSL", null)));
		}

		@Test
		void is_taken_back_once() {
			given(then(upToOrientation(), revoked(20))).when(revoke(20)).thenEvents();
		}

		@Test
		void must_have_been_decided_and_not_be_over() {
			given(submitted(), acknowledged(), substantiated()).when(revoke(20))
				.thenRefused(new OrientationIsNotDecided());
			given(then(upToOrientation(), withdrawn(20, "OTHER"))).when(revoke(21)).thenRefused(new CaseIsWithdrawn());
			given(then(upToProposal(), closed())).when(revoke(380)).thenRefused(new CaseIsAlreadyClosed());
		}

		@Test
		void is_not_taken_back_before_it_was_decided_nor_followed_before_it_was_taken_back() {
			given(upToOrientation()).when(revoke(8)).thenRefused(new StepPrecedesTheFormerOne(DAY.plusDays(9)));
			given(then(upToOrientation(), revoked(20))).when(orient(19))
				.thenRefused(new StepPrecedesTheFormerOne(DAY.plusDays(20)));
		}

		@Test
		void makes_late_news_of_what_it_had_asked_for_meaningless() {
			for (ReferralCommand late : List.of(new ShareWithProvider(CASE, "M-1", "asso-escale"),
					new NoteMeasureOver(CASE, "M-1", DAY.plusDays(22), null, null),
					new NoteMoveIn(CASE, "PL-1", DAY.plusDays(22)),
					new NoteHousingSearchOver(CASE, "S-1", DAY.plusDays(22), "CANCELLED"))) {
				given(then(upToOrientation(), revoked(20))).when(late).thenEvents();
			}
		}

		@Test
		void leaves_the_association_that_knew_the_household_in_the_know() {
			Referral again = decider.fold(List.of(then(upToOrientation(), providerJoined(), revoked(20))));
			assertThat(((Referral.Known) again).providers()).containsExactly("asso-escale");
			Referral oriented = decider.evolve(again, new OrientationDecided(CASE, orient(21).orientation()));
			assertThat(((Referral.Known) oriented).providers()).containsExactly("asso-escale");
			assertThat(((Referral.Known) oriented).orientations()).isEqualTo(2);
		}

	}

	@Nested
	class A_case_that_is_taken_up_again {

		@Test
		void goes_on_from_where_it_stopped() {
			assertThat(decider.fold(List.of(submitted(), withdrawn(3, "UNREACHABLE"), reopened(30))))
				.isEqualTo(new Referral.Submitted(CASE, melleD(), DAY.plusDays(30), null));
			assertThat(decider.fold(List.of(submitted(), acknowledged(), withdrawn(3, "UNREACHABLE"), reopened(30))))
				.isEqualTo(new Referral.Acknowledged(CASE, melleD(), DAY.plusDays(30), null));
		}

		@Test
		void is_oriented_anew_because_the_others_have_released_what_they_held() {
			given(then(upToProposal(), closed())).when(reopen(380, "HOUSEHOLD_CAME_BACK")).thenEvents(reopened(380));
			given(then(upToOrientation(), withdrawn(20, "HOUSEHOLD_WITHDREW"))).when(reopen(30, "HOUSEHOLD_CAME_BACK"))
				.thenEvents(reopened(30));
			given(then(upToOrientation(), withdrawn(20, "HOUSEHOLD_WITHDREW"), reopened(30))).when(orient(31))
				.thenEvents(new OrientationDecided(CASE, orient(31).orientation()));
		}

		@Test
		void is_taken_up_within_the_delay_to_the_day() {
			ReferralEvent[] over = history(submitted(), withdrawn(20, "UNREACHABLE"));
			given(over).when(reopen(20 + DELAY, "HOUSEHOLD_CAME_BACK")).thenEvents(reopened(20 + DELAY));
			given(over).when(reopen(21 + DELAY, "HOUSEHOLD_CAME_BACK"))
				.thenRefused(new ReopeningIsTooLate(DAY.plusDays(20 + DELAY)));
			given(over).when(reopen(19, "HOUSEHOLD_CAME_BACK"))
				.thenRefused(new StepPrecedesTheFormerOne(DAY.plusDays(20)));
		}

		@Test
		void is_not_one_that_a_death_ended_unless_the_death_was_a_mistake() {
			ReferralEvent[] dead = history(submitted(), withdrawn(20, "DEATH"));
			given(dead).when(reopen(30, "HOUSEHOLD_CAME_BACK")).thenRefused(new DeathIsFinal());
			given(dead).when(reopen(30, "CLOSED_BY_MISTAKE"))
				.thenEvents(new ReferralReopened(CASE, DAY.plusDays(30), "CLOSED_BY_MISTAKE"));
		}

		@Test
		void is_open_already_when_it_never_ended() {
			given(submitted()).when(reopen(30, "HOUSEHOLD_CAME_BACK")).thenEvents();
			given(upToProposal()).when(reopen(380, "HOUSEHOLD_CAME_BACK")).thenEvents();
		}

		@Test
		void ends_again_as_often_as_it_must() {
			given(submitted(), withdrawn(20, "UNREACHABLE"), reopened(30))
				.when(new ReferralCommand.WithdrawReferral(CASE, DAY.plusDays(40), "MOVED_AWAY"))
				.thenEvents(withdrawn(40, "MOVED_AWAY"));
			given(submitted(), withdrawn(20, "UNREACHABLE"), reopened(30), withdrawn(40, "MOVED_AWAY"))
				.when(reopen(50, "HOUSEHOLD_CAME_BACK"))
				.thenEvents(reopened(50));
		}

	}

	@Nested
	class An_end {

		@Test
		void has_a_reason_and_a_destination_that_go_together() {
			given(upToProposal()).when(new CloseReferral(CASE, DAY.plusDays(375), "DEATH", "SLIDING_LEASE"))
				.thenRefused(new DestinationContradictsReason());
			given(upToProposal()).when(new CloseReferral(CASE, DAY.plusDays(375), "OTHER", "DECEASED"))
				.thenRefused(new DestinationContradictsReason());
			given(upToProposal()).when(new CloseReferral(CASE, DAY.plusDays(375), "DEATH", "DECEASED"))
				.thenEvents(new ReferralClosed(CASE, DAY.plusDays(375), "DEATH", "DECEASED"));
		}

		@Test
		void may_be_to_have_stayed_in_the_same_dwelling() {
			given(upToProposal())
				.when(new CloseReferral(CASE, DAY.plusDays(375), "OBJECTIVE_REACHED", "STAYED_IN_SAME_DWELLING"))
				.thenEvents(
						new ReferralClosed(CASE, DAY.plusDays(375), "OBJECTIVE_REACHED", "STAYED_IN_SAME_DWELLING"));
		}

	}

	@Test
	void a_reopened_case_that_asks_for_a_dwelling_awaits_it() {
		Referral oriented = this.decider.fold(List.of(then(upToOrientation(), withdrawn(20, "OTHER"), reopened(30),
				new OrientationDecided(CASE, new Orientation(DAY.plusDays(31), null, STUDIO)))));
		assertThat(((Referral.Oriented) oriented).branches()).isEqualTo(new Branches(false, true));
	}

}
