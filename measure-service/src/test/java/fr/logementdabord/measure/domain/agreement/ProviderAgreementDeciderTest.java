package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.logementdabord.measure.domain.agreement.AgreementCommand.FreePlace;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.TakePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementSigned;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceFreed;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceTaken;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementCoversAnotherTerritory;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementFundsAnotherMeasure;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsAlreadySigned;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsForAnotherYear;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsIncoherent;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsNotSigned;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.NoPlaceIsLeft;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.PlaceWasGivenBack;
import fr.logementdabord.measure.domain.measuretype.MeasureType;
import fr.logementdabord.measure.domain.measuretype.MeasureTypes;
import fr.logementdabord.testkit.spec.DeciderSpec;

class ProviderAgreementDeciderTest {

	private static final MeasureTypes TYPES = new MeasureTypes(
			List.of(new MeasureType("ENVAUL", LocalDate.of(2021, 1, 1), Optional.empty()),
					new MeasureType("VIAL", LocalDate.of(2021, 1, 1), Optional.empty()),
					new MeasureType("SOLIBAIL", LocalDate.of(2019, 1, 1), Optional.of(LocalDate.of(2020, 12, 31)))));

	private static final AgreementDecider DECIDER = new AgreementDecider(TYPES);

	private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

	private static final Circumstances KNOWN = new Circumstances(Optional.of("asso-relais"), "PROXIMITY",
			Optional.of(1));

	private static final AgreementSigned ONE_PLACE = signed(2026, 1);

	private static final AgreementSigned TWO_PLACES = signed(2026, 2);

	private static AgreementSigned signed(int year, int places) {
		return new AgreementSigned("A-1", "asso-escale", "artois", "ENVAUL", year, places, 412_050L, null, null);
	}

	private static SignAgreement sign(String territory, String measureType, int year, int places, Funding funding) {
		return new SignAgreement("A-1", "asso-escale", territory, measureType, year, places, funding, Optional.empty());
	}

	private static SignAgreement sign(int year, int places) {
		return sign("artois", "ENVAUL", year, places, Funding.unitCost(412_050));
	}

	private static TakePlace take(String measureId) {
		return take(measureId, DAY);
	}

	private static TakePlace take(String measureId, LocalDate day) {
		return new TakePlace(measureId, "LDA-" + measureId, "artois", "ENVAUL", day, KNOWN);
	}

	private static FreePlace free(String measureId) {
		return new FreePlace(measureId, DAY);
	}

	private static PlaceTaken taken(String measureId) {
		return new PlaceTaken(measureId, "LDA-" + measureId, DAY, KNOWN);
	}

	private static PlaceFreed freed(String measureId) {
		return new PlaceFreed(measureId, "LDA-" + measureId, DAY);
	}

	@Nested
	class NotSigned {

		@Test
		void is_signed() {
			DeciderSpec.given(DECIDER).when(sign(2026, 1)).thenEvents(ONE_PLACE);
		}

		@ParameterizedTest
		@CsvSource({ "artois,ENVAUL,2026,0,100", "artois,ENVAUL,2026,-3,100", "artois,ENVAUL,2026,1,-1",
				"artois,ENVAUL,2018,1,100", "arrageois,ENVAUL,2026,1,100", "artois,AVDL,2026,1,100" })
		void is_not_signed_without_places_nor_with_a_negative_cost_nor_unknown_codes(String territory,
				String measureType, int year, int places, long unitCostCents) {
			DeciderSpec.given(DECIDER)
				.when(sign(territory, measureType, year, places, Funding.unitCost(unitCostCents)))
				.thenRefused(new AgreementIsIncoherent());
		}

		@Test
		void gives_no_place() {
			DeciderSpec.given(DECIDER).when(take("M-1")).thenRefused(new AgreementIsNotSigned());
		}

		@Test
		void has_nothing_to_free() {
			DeciderSpec.given(DECIDER).when(free("M-1")).thenEvents();
		}

	}

	@Nested
	class Signed {

		@Test
		void signing_the_same_again_changes_nothing() {
			DeciderSpec.given(DECIDER, ONE_PLACE).when(sign(2026, 1)).thenEvents();
		}

		@Test
		void signing_other_terms_is_refused() {
			DeciderSpec.given(DECIDER, ONE_PLACE).when(sign(2026, 9)).thenRefused(new AgreementIsAlreadySigned());
		}

		@Test
		void gives_a_free_place() {
			DeciderSpec.given(DECIDER, ONE_PLACE).when(take("M-1")).thenEvents(taken("M-1"));
		}

		@Test
		void does_not_give_a_place_to_another_territory() {
			DeciderSpec.given(DECIDER, ONE_PLACE)
				.when(new TakePlace("M-1", "LDA-1", "boulonnais", "ENVAUL", DAY, KNOWN))
				.thenRefused(new AgreementCoversAnotherTerritory());
		}

		@Test
		void does_not_give_a_place_to_another_measure_type() {
			DeciderSpec.given(DECIDER, ONE_PLACE)
				.when(new TakePlace("M-1", "LDA-1", "artois", "VIAL", DAY, KNOWN))
				.thenRefused(new AgreementFundsAnotherMeasure());
		}

		@ParameterizedTest
		@CsvSource({ "2025-12-31", "2027-01-01" })
		void does_not_give_a_place_outside_its_year(LocalDate day) {
			DeciderSpec.given(DECIDER, ONE_PLACE).when(take("M-1", day)).thenRefused(new AgreementIsForAnotherYear());
		}

		@Test
		void frees_nothing_that_nobody_holds() {
			DeciderSpec.given(DECIDER, ONE_PLACE).when(free("M-1")).thenEvents();
		}

	}

	@Nested
	class WithPlacesHeld {

		@Test
		void a_measure_holds_one_place_however_often_it_asks() {
			DeciderSpec.given(DECIDER, TWO_PLACES, taken("M-1")).when(take("M-1")).thenEvents();
		}

		@Test
		void gives_the_next_place() {
			DeciderSpec.given(DECIDER, TWO_PLACES, taken("M-1")).when(take("M-2")).thenEvents(taken("M-2"));
		}

		@Test
		void gives_none_when_all_are_held() {
			DeciderSpec.given(DECIDER, ONE_PLACE, taken("M-1")).when(take("M-2")).thenRefused(new NoPlaceIsLeft());
		}

		@Test
		void frees_the_place_of_the_measure() {
			DeciderSpec.given(DECIDER, ONE_PLACE, taken("M-1")).when(free("M-1")).thenEvents(freed("M-1"));
		}

		@Test
		void freeing_twice_is_harmless() {
			DeciderSpec.given(DECIDER, ONE_PLACE, taken("M-1"), freed("M-1")).when(free("M-1")).thenEvents();
		}

		@Test
		void a_freed_place_serves_another_measure() {
			DeciderSpec.given(DECIDER, ONE_PLACE, taken("M-1"), freed("M-1"))
				.when(take("M-2"))
				.thenEvents(taken("M-2"));
		}

		@Test
		void a_measure_that_gave_its_place_back_does_not_take_it_again() {
			DeciderSpec.given(DECIDER, ONE_PLACE, taken("M-1"), freed("M-1"))
				.when(take("M-1"))
				.thenRefused(new PlaceWasGivenBack());
		}

	}

}
