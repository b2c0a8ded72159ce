package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.dwelling.DwellingCommand.AnnounceDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.LetDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ReleaseDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ReserveDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.WithdrawDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingAnnounced;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingLet;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingReleased;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingReserved;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingWithdrawn;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DwellingDeciderTest {

	static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	static final DwellingAnnounced ANNOUNCED = new DwellingAnnounced("D-1", card(32650), DAY, null);

	static final Reservation RESERVATION = reservation("P-1");

	static final DwellingReserved RESERVED = new DwellingReserved(RESERVATION);

	static final DwellingReleased RELEASED = new DwellingReleased(RESERVATION, "PLACEMENT_EXPIRED", DAY.plusDays(11));

	static final DwellingLet LET = new DwellingLet(RESERVATION, DAY.plusDays(30));

	static final DwellingWithdrawn WITHDRAWN = new DwellingWithdrawn(DAY, WithdrawalReason.BY_LANDLORD);

	static DwellingCard card(long rentCents) {
		return new DwellingCard("habitat-demo", "BET-0042", "62119", "artois", Typology.T1, 31, rentCents, 4800, false,
				Regime.ORDINARY, DAY.plusDays(8));
	}

	static Reservation reservation(String placementId) {
		return new Reservation(placementId, "S-1", "LDA-1", "F-1", DAY, DAY.plusDays(10));
	}

	static DeciderSpec<DwellingCommand, Dwelling, DwellingEvent> given(DwellingEvent... events) {
		return DeciderSpec.given(new DwellingDecider(), events);
	}

	@Nested
	class Not_announced {

		@Test
		void is_announced_by_its_landlord() {
			given().when(new AnnounceDwelling("D-1", card(32650), DAY)).thenEvents(ANNOUNCED);
		}

		@ParameterizedTest
		@ValueSource(longs = { 0, -1, 300_001 })
		void refuses_a_rent_that_cannot_be(long rentCents) {
			given().when(new AnnounceDwelling("D-1", card(rentCents), DAY))
				.thenRefused(DwellingRefusal.RentIsNotPlausible);
		}

		@ParameterizedTest
		@ValueSource(ints = { 0, 501 })
		void refuses_a_surface_that_cannot_be(int surface) {
			DwellingCard card = new DwellingCard("habitat-demo", "BET-0042", "62119", "artois", Typology.T1, surface,
					32650, 0, false, Regime.SAS, DAY);
			given().when(new AnnounceDwelling("D-1", card, DAY)).thenRefused(DwellingRefusal.SurfaceIsNotPlausible);
		}

		@Test
		void cannot_be_reserved_withdrawn_or_let() {
			given().when(new ReserveDwelling(RESERVATION)).thenRefused(DwellingRefusal.DwellingIsUnknown);
			given().when(new WithdrawDwelling(DAY)).thenRefused(DwellingRefusal.DwellingIsUnknown);
			given().when(new LetDwelling("P-1", DAY)).thenRefused(DwellingRefusal.DwellingIsUnknown);
			given().when(new ReleaseDwelling("P-1", "PLACEMENT_EXPIRED", DAY)).thenEvents();
		}

	}

	@Nested
	class Available {

		@Test
		void is_reserved_for_one_household() {
			given(ANNOUNCED).when(new ReserveDwelling(RESERVATION)).thenEvents(RESERVED);
		}

		@Test
		void the_same_reference_announced_again_changes_nothing() {
			given(ANNOUNCED).when(new AnnounceDwelling("D-1", card(32650), DAY.plusDays(3))).thenEvents();
		}

		@Test
		void the_same_reference_with_another_rent_is_a_correction() {
			given(ANNOUNCED).when(new AnnounceDwelling("D-1", card(30000), DAY))
				.thenEvents(new DwellingAnnounced("D-1", card(30000), DAY, null));
		}

		@Test
		void is_withdrawn_by_its_landlord() {
			given(ANNOUNCED).when(new WithdrawDwelling(DAY)).thenEvents(WITHDRAWN);
		}

		@Test
		void is_not_taken_again_by_a_placement_that_is_over() {
			given(ANNOUNCED, RESERVED, RELEASED).when(new ReserveDwelling(RESERVATION))
				.thenRefused(DwellingRefusal.PlacementIsAlreadyOver);
			given(ANNOUNCED, RESERVED, RELEASED).when(new LetDwelling("P-1", DAY))
				.thenRefused(DwellingRefusal.PlacementIsAlreadyOver);
		}

		@Test
		void released_again_changes_nothing() {
			given(ANNOUNCED, RESERVED, RELEASED).when(new ReleaseDwelling("P-1", "PLACEMENT_EXPIRED", DAY))
				.thenEvents();
		}

		@Test
		void is_reserved_by_the_next_placement_after_a_release() {
			Reservation next = new Reservation("P-2", "S-1", "LDA-1", "F-1", RELEASED.releasedOn(), DAY.plusDays(21));
			given(ANNOUNCED, RESERVED, RELEASED).when(new ReserveDwelling(next)).thenEvents(new DwellingReserved(next));
			given(ANNOUNCED, RESERVED, RELEASED).when(new ReserveDwelling(reservation("P-2")))
				.thenRefused(DwellingRefusal.DateIsTooEarly);
		}

	}

	@Nested
	class Reserved {

		@Test
		void is_not_reserved_for_a_second_household() {
			given(ANNOUNCED, RESERVED).when(new ReserveDwelling(reservation("P-2")))
				.thenRefused(DwellingRefusal.DwellingIsReserved);
		}

		@Test
		void reserved_again_for_the_same_placement_changes_nothing() {
			given(ANNOUNCED, RESERVED).when(new ReserveDwelling(RESERVATION)).thenEvents();
		}

		@Test
		void is_released_by_its_own_placement() {
			given(ANNOUNCED, RESERVED).when(new ReleaseDwelling("P-1", "PLACEMENT_EXPIRED", DAY.plusDays(11)))
				.thenEvents(RELEASED);
		}

		@Test
		void is_not_released_by_a_late_word_about_another_placement() {
			given(ANNOUNCED, RESERVED).when(new ReleaseDwelling("P-0", "PLACEMENT_EXPIRED", DAY)).thenEvents();
		}

		@Test
		void is_let_to_its_own_placement() {
			given(ANNOUNCED, RESERVED).when(new LetDwelling("P-1", DAY.plusDays(30))).thenEvents(LET);
		}

		@Test
		void is_not_let_to_another_placement() {
			given(ANNOUNCED, RESERVED).when(new LetDwelling("P-2", DAY))
				.thenRefused(DwellingRefusal.DwellingIsReserved);
		}

		@Test
		void is_neither_corrected_nor_withdrawn() {
			given(ANNOUNCED, RESERVED).when(new AnnounceDwelling("D-1", card(30000), DAY))
				.thenRefused(DwellingRefusal.DwellingIsReserved);
			given(ANNOUNCED, RESERVED).when(new AnnounceDwelling("D-1", card(32650), DAY)).thenEvents();
			given(ANNOUNCED, RESERVED).when(new WithdrawDwelling(DAY)).thenRefused(DwellingRefusal.DwellingIsReserved);
		}

	}

	@Nested
	class Let {

		@Test
		void is_not_offered_any_more() {
			given(ANNOUNCED, RESERVED, LET).when(new ReserveDwelling(reservation("P-2")))
				.thenRefused(DwellingRefusal.DwellingIsAlreadyLet);
			given(ANNOUNCED, RESERVED, LET).when(new WithdrawDwelling(DAY))
				.thenRefused(DwellingRefusal.DwellingIsAlreadyLet);
			given(ANNOUNCED, RESERVED, LET).when(new AnnounceDwelling("D-1", card(32650), DAY))
				.thenRefused(DwellingRefusal.DwellingIsAlreadyLet);
			given(ANNOUNCED, RESERVED, LET).when(new LetDwelling("P-2", DAY))
				.thenRefused(DwellingRefusal.DwellingIsAlreadyLet);
		}

		@Test
		void let_or_released_again_changes_nothing() {
			given(ANNOUNCED, RESERVED, LET).when(new LetDwelling("P-1", DAY)).thenEvents();
			given(ANNOUNCED, RESERVED, LET).when(new ReleaseDwelling("P-1", "PLACEMENT_EXPIRED", DAY)).thenEvents();
		}

	}

	@Nested
	class Written_down_later {

		private final LocalDate before = DAY.minusDays(1);

		@Test
		void is_not_reserved_withdrawn_or_corrected_before_its_announcement() {
			Reservation early = new Reservation("P-1", "S-1", "LDA-1", "F-1", this.before, DAY);
			given(ANNOUNCED).when(new ReserveDwelling(early)).thenRefused(DwellingRefusal.DateIsTooEarly);
			given(ANNOUNCED).when(new WithdrawDwelling(this.before)).thenRefused(DwellingRefusal.DateIsTooEarly);
			given(ANNOUNCED).when(new AnnounceDwelling("D-1", card(30000), this.before))
				.thenRefused(DwellingRefusal.DateIsTooEarly);
		}

		@Test
		void is_not_announced_again_before_it_was_withdrawn() {
			given(ANNOUNCED, WITHDRAWN).when(new AnnounceDwelling("D-1", card(32650), this.before))
				.thenRefused(DwellingRefusal.DateIsTooEarly);
		}

		@Test
		void is_not_released_before_it_was_reserved() {
			given(ANNOUNCED, RESERVED).when(new ReleaseDwelling("P-1", "REFERRAL_CLOSED", this.before))
				.thenEvents(new DwellingReleased(RESERVATION, "REFERRAL_CLOSED", DAY));
		}

	}

	@Nested
	class Withdrawn {

		@Test
		void is_not_reserved() {
			given(ANNOUNCED, WITHDRAWN).when(new ReserveDwelling(RESERVATION))
				.thenRefused(DwellingRefusal.DwellingIsWithdrawn);
			given(ANNOUNCED, WITHDRAWN).when(new LetDwelling("P-1", DAY))
				.thenRefused(DwellingRefusal.DwellingIsWithdrawn);
		}

		@Test
		void withdrawn_again_changes_nothing() {
			given(ANNOUNCED, WITHDRAWN).when(new WithdrawDwelling(DAY)).thenEvents();
		}

		@Test
		void is_announced_again() {
			given(ANNOUNCED, WITHDRAWN).when(new AnnounceDwelling("D-1", card(32650), DAY)).thenEvents(ANNOUNCED);
		}

	}

}
