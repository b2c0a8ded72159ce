package fr.logementdabord.referral.domain.referral;

import java.util.List;

import fr.logementdabord.referral.domain.referral.ReferralCommand.CloseReferral;
import fr.logementdabord.referral.domain.referral.ReferralCommand.EndSharing;
import fr.logementdabord.referral.domain.referral.ReferralEvent.HousingSearchOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MeasureOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MoveInNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderJoined;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderLeft;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralClosed;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.BranchesAreStillOpen;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.CaseIsAlreadyClosed;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.CaseIsWithdrawn;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.OrientationIsAlreadyDecided;
import fr.logementdabord.referral.domain.referral.ReferralRefusal.StepPrecedesTheFormerOne;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.referral.domain.referral.ReferralStories.ACKNOWLEDGE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.CASE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.CLOSE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.COMPLETE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.DAY;
import static fr.logementdabord.referral.domain.referral.ReferralStories.MEASURE_OVER;
import static fr.logementdabord.referral.domain.referral.ReferralStories.MOVE_IN;
import static fr.logementdabord.referral.domain.referral.ReferralStories.SEARCH_OVER;
import static fr.logementdabord.referral.domain.referral.ReferralStories.SHARE;
import static fr.logementdabord.referral.domain.referral.ReferralStories.STUDIO;
import static fr.logementdabord.referral.domain.referral.ReferralStories.WITHDRAW;
import static fr.logementdabord.referral.domain.referral.ReferralStories.closed;
import static fr.logementdabord.referral.domain.referral.ReferralStories.closureProposed;
import static fr.logementdabord.referral.domain.referral.ReferralStories.given;
import static fr.logementdabord.referral.domain.referral.ReferralStories.orient;
import static fr.logementdabord.referral.domain.referral.ReferralStories.providerJoined;
import static fr.logementdabord.referral.domain.referral.ReferralStories.searchOver;
import static fr.logementdabord.referral.domain.referral.ReferralStories.submitted;
import static fr.logementdabord.referral.domain.referral.ReferralStories.then;
import static fr.logementdabord.referral.domain.referral.ReferralStories.upToOrientation;
import static fr.logementdabord.referral.domain.referral.ReferralStories.upToProposal;
import static fr.logementdabord.referral.domain.referral.ReferralStories.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the orientation to the end.
 */
class ReferralDeciderAfterOrientationTest {

	@Nested
	class Given_an_oriented_referral {

		@Test
		void the_same_orientation_again_changes_nothing_but_another_one_is_refused() {
			given(upToOrientation()).when(orient("ENVAUL", STUDIO)).thenEvents();
			given(upToOrientation()).when(orient("ADSL", STUDIO)).thenRefused(new OrientationIsAlreadyDecided());
		}

		@Test
		void the_association_that_was_given_the_measure_may_know_the_household() {
			given(upToOrientation()).when(SHARE).thenEvents(new ProviderJoined(CASE, "M-1", "asso-escale"));
			given(then(upToOrientation(), providerJoined())).when(SHARE).thenEvents();
		}

		@Test
		void an_association_knows_the_household_until_the_last_day_of_the_handover() {
			EndSharing end = new EndSharing(CASE, "M-1", DAY.plusDays(400));
			ProviderLeft left = new ProviderLeft(CASE, "M-1", "asso-escale", DAY.plusDays(400));
			ReferralEvent[] shared = then(upToOrientation(), providerJoined());
			given(shared).when(end).thenEvents(left);
			given(then(shared, left)).when(end).thenEvents();
			given(shared).when(new EndSharing(CASE, "M-2", DAY)).thenEvents();
			given(then(upToProposal(), closed())).when(end).thenEvents(left);
			given(then(shared, withdrawn())).when(end).thenEvents(left);
			given(submitted()).when(end).thenEvents();

			Share share = ((Referral.Known) new ReferralDecider().fold(List.of(then(shared, left)))).shares()
				.getFirst();
			assertThat(share.lets("asso-escale", DAY.plusDays(400))).isTrue();
			assertThat(share.lets("asso-escale", DAY.plusDays(401))).isFalse();
			assertThat(share.lets("asso-relais", DAY)).isFalse();
		}

		@Test
		void a_refused_measure_may_be_given_to_the_same_association_again() {
			ProviderLeft left = new ProviderLeft(CASE, "M-1", "asso-escale", DAY.plusDays(12));
			given(then(upToOrientation(), providerJoined(), left)).when(SHARE).thenEvents(providerJoined());
		}

		@Test
		void the_end_of_the_measure_alone_proposes_nothing_while_a_dwelling_is_sought() {
			given(upToOrientation()).when(MEASURE_OVER)
				.thenEvents(new MeasureOverNoted(CASE, "M-1", DAY.plusDays(370), "OBJECTIVE_REACHED", "SLIDING_LEASE"));
		}

		@Test
		void the_end_of_the_last_branch_proposes_the_closure() {
			given(then(upToOrientation(), searchOver())).when(MEASURE_OVER)
				.thenEvents(new MeasureOverNoted(CASE, "M-1", DAY.plusDays(370), "OBJECTIVE_REACHED", "SLIDING_LEASE"),
						closureProposed(370));
			given(upToOrientation("ADSL", null)).when(MEASURE_OVER)
				.thenEvents(new MeasureOverNoted(CASE, "M-1", DAY.plusDays(370), "OBJECTIVE_REACHED", "SLIDING_LEASE"),
						closureProposed(370));
			given(upToOrientation(null, STUDIO)).when(SEARCH_OVER)
				.thenEvents(new HousingSearchOverNoted(CASE, "S-1", DAY.plusDays(60), "HOUSED"), closureProposed(60));
		}

		@Test
		void moving_in_ends_the_housing_branch_whichever_message_comes_first() {
			MoveInNoted movedIn = new MoveInNoted(CASE, "PL-1", DAY.plusDays(50));
			given(upToOrientation()).when(MOVE_IN).thenEvents(movedIn);
			given(then(upToOrientation(), movedIn)).when(SEARCH_OVER).thenEvents();
			given(then(upToOrientation(), movedIn)).when(MOVE_IN).thenEvents();
			given(then(upToOrientation(), searchOver())).when(MOVE_IN).thenEvents(movedIn);
			given(upToOrientation(null, STUDIO)).when(MOVE_IN).thenEvents(movedIn, closureProposed(50));
		}

		@Test
		void a_branch_that_was_never_opened_cannot_end() {
			given(upToOrientation(null, STUDIO)).when(MEASURE_OVER).thenEvents();
			given(upToOrientation("ADSL", null)).when(SEARCH_OVER).thenEvents();
		}

		@Test
		void it_is_withdrawn_but_cannot_be_closed() {
			given(upToOrientation()).when(WITHDRAW).thenEvents(withdrawn());
			given(upToOrientation()).when(CLOSE).thenRefused(new BranchesAreStillOpen());
		}

		@Test
		void earlier_steps_again_change_nothing() {
			given(upToOrientation()).when(ACKNOWLEDGE).thenEvents();
			given(upToOrientation()).when(COMPLETE).thenEvents();
		}

	}

	@Nested
	class Given_a_proposed_closure {

		@Test
		void the_coordinator_closes() {
			given(upToProposal()).when(CLOSE)
				.thenEvents(new ReferralClosed(CASE, DAY.plusDays(375), "OBJECTIVE_REACHED", "SLIDING_LEASE"));
		}

		@Test
		void it_can_still_be_withdrawn() {
			given(upToProposal()).when(WITHDRAW).thenEvents(withdrawn());
		}

		@Test
		void repeated_messages_change_nothing() {
			for (ReferralCommand command : List.of(SHARE, MEASURE_OVER, MOVE_IN, SEARCH_OVER, ACKNOWLEDGE, COMPLETE,
					orient("ENVAUL", STUDIO))) {
				given(upToProposal()).when(command).thenEvents();
			}
		}

		@Test
		void it_cannot_be_oriented_otherwise() {
			given(upToProposal()).when(orient("VIAL", null)).thenRefused(new OrientationIsAlreadyDecided());
		}

		@Test
		void it_cannot_be_closed_before_everything_was_over() {
			given(upToProposal()).when(new CloseReferral(CASE, DAY, "OTHER", "UNKNOWN"))
				.thenRefused(new StepPrecedesTheFormerOne(DAY.plusDays(370)));
		}

	}

	@Nested
	class Given_a_closed_referral {

		private final ReferralEvent[] history = then(upToProposal(), closed());

		@Test
		void late_and_repeated_commands_change_nothing() {
			for (ReferralCommand command : List.of(CLOSE, ACKNOWLEDGE, SHARE, MEASURE_OVER, MOVE_IN, SEARCH_OVER)) {
				given(this.history).when(command).thenEvents();
			}
		}

		@Test
		void nothing_new_can_be_decided() {
			for (ReferralCommand command : List.of(WITHDRAW, COMPLETE, orient("ENVAUL", STUDIO))) {
				given(this.history).when(command).thenRefused(new CaseIsAlreadyClosed());
			}
		}

	}

	@Nested
	class Given_a_withdrawn_referral {

		private final ReferralEvent[] history = then(upToOrientation(), withdrawn());

		@Test
		void late_and_repeated_commands_change_nothing() {
			for (ReferralCommand command : List.of(WITHDRAW, SHARE, MEASURE_OVER, MOVE_IN, SEARCH_OVER)) {
				given(this.history).when(command).thenEvents();
			}
		}

		@Test
		void nothing_new_can_be_decided() {
			for (ReferralCommand command : List.of(ACKNOWLEDGE, COMPLETE, orient("ENVAUL", STUDIO), CLOSE)) {
				given(this.history).when(command).thenRefused(new CaseIsWithdrawn());
			}
		}

	}

}
