package fr.logementdabord.housing.domain.placement;

import fr.logementdabord.housing.domain.placement.PlacementCommand.AcknowledgeAlert;
import fr.logementdabord.housing.domain.placement.PlacementCommand.DeclineByCoordination;
import fr.logementdabord.housing.domain.placement.PlacementCommand.DeclineByHousehold;
import fr.logementdabord.housing.domain.placement.PlacementEvent.AlertAcknowledged;
import fr.logementdabord.housing.domain.placement.PlacementEvent.CoordinatorAlerted;
import fr.logementdabord.housing.domain.placement.PlacementEvent.PlacementDeclined;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.housing.domain.placement.Placements.AGREED;
import static fr.logementdabord.housing.domain.placement.Placements.AWARDED;
import static fr.logementdabord.housing.domain.placement.Placements.CONDITIONAL;
import static fr.logementdabord.housing.domain.placement.Placements.DECLINED_BY_LANDLORD;
import static fr.logementdabord.housing.domain.placement.Placements.EXPIRED;
import static fr.logementdabord.housing.domain.placement.Placements.LATER;
import static fr.logementdabord.housing.domain.placement.Placements.MOVED_IN;
import static fr.logementdabord.housing.domain.placement.Placements.PROPOSED;
import static fr.logementdabord.housing.domain.placement.Placements.PROPOSED_ON;
import static fr.logementdabord.housing.domain.placement.Placements.RANKED_SECOND;
import static fr.logementdabord.housing.domain.placement.Placements.SIGNED;
import static fr.logementdabord.housing.domain.placement.Placements.given;
import static org.assertj.core.api.Assertions.assertThat;

class HouseholdAndCoordinationTest {

	private static final RefusalMotive SAFETY = new RefusalMotive("SAFETY", true);

	private static final RefusalMotive NOT_READY = new RefusalMotive("CANDIDATE_NOT_READY", false);

	private static final DeclineByHousehold GIVE_UP = new DeclineByHousehold(SAFETY, false, LATER);

	private static final DeclineByHousehold REPORTED = new DeclineByHousehold(new RefusalMotive("UNREACHABLE", false),
			true, LATER);

	private static final DeclineByCoordination TAKE_BACK = new DeclineByCoordination(NOT_READY, LATER);

	private static final PlacementDeclined GIVEN_UP = new PlacementDeclined(Ending.DECLINED_BY_HOUSEHOLD, "SAFETY",
			"OTHER", LATER);

	private static final CoordinatorAlerted ALERTED = new CoordinatorAlerted(LATER);

	@Nested
	class A_household_that_says_no {

		@Test
		void before_the_landlord_answers_alerts_nobody() {
			given(PROPOSED).when(GIVE_UP).thenEvents(GIVEN_UP);
		}

		@Test
		void after_the_agreement_alerts_the_coordinator_at_every_step_until_the_move_in() {
			given(PROPOSED, AGREED).when(GIVE_UP).thenEvents(GIVEN_UP, ALERTED);
			given(PROPOSED, AGREED, RANKED_SECOND).when(GIVE_UP).thenEvents(GIVEN_UP, ALERTED);
			given(PROPOSED, AGREED, CONDITIONAL).when(GIVE_UP).thenEvents(GIVEN_UP, ALERTED);
			given(PROPOSED, AGREED, AWARDED).when(GIVE_UP).thenEvents(GIVEN_UP, ALERTED);
			given(PROPOSED, AGREED, AWARDED, SIGNED).when(GIVE_UP).thenEvents(GIVEN_UP, ALERTED);
			given(PROPOSED, AGREED, AWARDED, SIGNED, MOVED_IN).when(GIVE_UP)
				.thenRefused(PlacementRefusal.HouseholdHasMovedIn);
		}

		@Test
		void again_changes_nothing_and_alerts_nobody_twice() {
			given(PROPOSED, AGREED, GIVEN_UP, ALERTED).when(GIVE_UP).thenEvents();
			given(PROPOSED, AGREED, GIVEN_UP, ALERTED).when(REPORTED).thenEvents();
		}

		@Test
		void does_not_do_so_before_the_step_it_had_reached() {
			given(PROPOSED, AGREED).when(new DeclineByHousehold(SAFETY, false, PROPOSED_ON))
				.thenRefused(PlacementRefusal.DatesAreOutOfOrder);
		}

		@Test
		void is_reported_by_a_landlord_only_once_it_has_agreed() {
			given(PROPOSED).when(REPORTED).thenRefused(PlacementRefusal.LandlordHasNotAnswered);
			given(PROPOSED, AGREED).when(REPORTED)
				.thenEvents(new PlacementDeclined(Ending.DECLINED_BY_HOUSEHOLD, "UNREACHABLE", "UNREACHABLE", LATER),
						ALERTED);
		}

		@Test
		void comes_too_late_when_the_placement_is_over() {
			given(PROPOSED, EXPIRED).when(GIVE_UP).thenRefused(PlacementRefusal.PlacementHasExpired);
			given(PROPOSED, DECLINED_BY_LANDLORD).when(GIVE_UP).thenRefused(PlacementRefusal.PlacementIsOver);
			given().when(GIVE_UP).thenRefused(PlacementRefusal.PlacementIsUnknown);
		}

	}

	@Nested
	class The_coordination {

		private static final PlacementDeclined TAKEN_BACK = new PlacementDeclined(Ending.DECLINED_BY_COORDINATION,
				"CANDIDATE_NOT_READY", "CANDIDATE_NOT_READY", LATER);

		@Test
		void takes_its_proposal_back_until_the_lease_is_signed() {
			given(PROPOSED).when(TAKE_BACK).thenEvents(TAKEN_BACK);
			given(PROPOSED, AGREED).when(TAKE_BACK).thenEvents(TAKEN_BACK);
			given(PROPOSED, AGREED, RANKED_SECOND).when(TAKE_BACK).thenEvents(TAKEN_BACK);
			given(PROPOSED, AGREED, CONDITIONAL).when(TAKE_BACK).thenEvents(TAKEN_BACK);
			given(PROPOSED, AGREED, AWARDED).when(TAKE_BACK).thenEvents(TAKEN_BACK);
			given(PROPOSED, AGREED, AWARDED, SIGNED).when(TAKE_BACK).thenRefused(PlacementRefusal.LeaseIsAlreadySigned);
			given(PROPOSED, AGREED, AWARDED, SIGNED, MOVED_IN).when(TAKE_BACK)
				.thenRefused(PlacementRefusal.HouseholdHasMovedIn);
		}

		@Test
		void does_so_once() {
			given(PROPOSED, TAKEN_BACK).when(TAKE_BACK).thenEvents();
			given(PROPOSED, EXPIRED).when(TAKE_BACK).thenRefused(PlacementRefusal.PlacementHasExpired);
			given().when(TAKE_BACK).thenRefused(PlacementRefusal.PlacementIsUnknown);
		}

		@Test
		void acknowledges_an_alert_once() {
			AlertAcknowledged seen = new AlertAcknowledged(LATER);
			AcknowledgeAlert acknowledge = new AcknowledgeAlert(LATER);
			given(PROPOSED, AGREED, GIVEN_UP, ALERTED).when(acknowledge).thenEvents(seen);
			given(PROPOSED, AGREED, GIVEN_UP, ALERTED, seen).when(acknowledge).thenEvents();
			given(PROPOSED, AGREED).when(acknowledge).thenRefused(PlacementRefusal.NoAlert);
			given(PROPOSED, EXPIRED).when(acknowledge).thenRefused(PlacementRefusal.NoAlert);
			given().when(acknowledge).thenRefused(PlacementRefusal.PlacementIsUnknown);
		}

	}

	@Test
	void a_confidential_motive_is_told_as_another() {
		assertThat(SAFETY.told()).isEqualTo("OTHER");
		assertThat(NOT_READY.told()).isEqualTo("CANDIDATE_NOT_READY");
	}

}
