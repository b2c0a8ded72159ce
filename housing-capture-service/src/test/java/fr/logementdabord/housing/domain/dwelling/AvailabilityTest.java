package fr.logementdabord.housing.domain.dwelling;

import java.time.LocalDate;

import fr.logementdabord.housing.domain.dwelling.DwellingCommand.AnnounceDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ConfirmDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ExpireDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ReserveDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.WithdrawDwelling;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingAnnounced;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingConfirmed;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingReserved;
import fr.logementdabord.housing.domain.dwelling.DwellingEvent.DwellingWithdrawn;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An availability that its landlord confirms, or does not.
 */
class AvailabilityTest {

	static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	static final LocalDate LAST = DAY.plusDays(15);

	static final DwellingCard CARD = DwellingDeciderTest.card(32650);

	static final DwellingAnnounced ANNOUNCED = new DwellingAnnounced("D-1", CARD, DAY, LAST);

	static final DwellingConfirmed CONFIRMED = new DwellingConfirmed(DAY.plusDays(10), DAY.plusDays(25));

	static final DwellingReserved RESERVED = new DwellingReserved(DwellingDeciderTest.reservation("P-1"));

	static final DwellingWithdrawn EXPIRED = new DwellingWithdrawn(LAST.plusDays(1), WithdrawalReason.NOT_CONFIRMED);

	static DeciderSpec<DwellingCommand, Dwelling, DwellingEvent> given(DwellingEvent... events) {
		return DeciderSpec.given(new DwellingDecider(), events);
	}

	@Test
	void expires_the_day_after_the_last_one_to_confirm() {
		given(ANNOUNCED).when(new ExpireDwelling(LAST)).thenEvents();
		given(ANNOUNCED).when(new ExpireDwelling(LAST.plusDays(1))).thenEvents(EXPIRED);
	}

	@Test
	void a_confirmation_moves_the_last_day() {
		given(ANNOUNCED).when(new ConfirmDwelling(DAY.plusDays(10), DAY.plusDays(25))).thenEvents(CONFIRMED);
		given(ANNOUNCED, CONFIRMED).when(new ExpireDwelling(LAST.plusDays(1))).thenEvents();
	}

	@Test
	void a_confirmation_the_same_day_or_come_late_changes_nothing() {
		given(ANNOUNCED, CONFIRMED).when(new ConfirmDwelling(DAY.plusDays(10), DAY.plusDays(25))).thenEvents();
		given(ANNOUNCED, CONFIRMED).when(new ConfirmDwelling(DAY, LAST)).thenEvents();
	}

	@Test
	void the_same_announcement_again_confirms_and_another_corrects() {
		given(ANNOUNCED).when(new AnnounceDwelling("D-1", CARD, DAY.plusDays(10), DAY.plusDays(25)))
			.thenEvents(CONFIRMED);
		DwellingCard cheaper = DwellingDeciderTest.card(30000);
		given(ANNOUNCED).when(new AnnounceDwelling("D-1", cheaper, DAY.plusDays(10), DAY.plusDays(25)))
			.thenEvents(new DwellingAnnounced("D-1", cheaper, DAY.plusDays(10), DAY.plusDays(25)));
	}

	@Test
	void what_is_kept_for_a_household_neither_expires_nor_needs_a_confirmation() {
		given(ANNOUNCED, RESERVED).when(new ExpireDwelling(LAST.plusDays(30))).thenEvents();
		given(ANNOUNCED, RESERVED).when(new ConfirmDwelling(DAY.plusDays(10), DAY.plusDays(25))).thenEvents();
	}

	@Test
	void an_expired_dwelling_is_not_reserved_nor_confirmed_but_announced_again() {
		given(ANNOUNCED, EXPIRED).when(new ReserveDwelling(DwellingDeciderTest.reservation("P-1")))
			.thenRefused(DwellingRefusal.DwellingIsWithdrawn);
		given(ANNOUNCED, EXPIRED).when(new ConfirmDwelling(DAY.plusDays(20), DAY.plusDays(35)))
			.thenRefused(DwellingRefusal.DwellingIsWithdrawn);
		given(ANNOUNCED, EXPIRED).when(new AnnounceDwelling("D-1", CARD, DAY.plusDays(20), DAY.plusDays(35)))
			.thenEvents(new DwellingAnnounced("D-1", CARD, DAY.plusDays(20), DAY.plusDays(35)));
		given(ANNOUNCED, EXPIRED).when(new WithdrawDwelling(DAY.plusDays(20))).thenEvents();
	}

	@Test
	void an_unknown_dwelling_is_not_confirmed() {
		given().when(new ConfirmDwelling(DAY, LAST)).thenRefused(DwellingRefusal.DwellingIsUnknown);
		given().when(new ExpireDwelling(LAST.plusDays(1))).thenEvents();
	}

	@ParameterizedTest
	@CsvSource({ "-3,1,FloorIsNotPlausible", "61,1,FloorIsNotPlausible", "0,0,PlacesAreNotPlausible",
			"0,13,PlacesAreNotPlausible" })
	void details_that_cannot_be_are_refused(int floor, int places, DwellingRefusal refusal) {
		DwellingDetails details = new DwellingDetails(floor, true, Heating.COLLECTIVE, EnergyClass.D, Contingent.STATE,
				places);
		DwellingCard card = new DwellingCard("habitat-demo", "BET-0042", "62119", "artois", Typology.T4, 85, 60000, 0,
				false, Regime.SHARED_18_25, DAY, details);
		given().when(new AnnounceDwelling("D-1", card, DAY, LAST)).thenRefused(refusal);
	}

}
