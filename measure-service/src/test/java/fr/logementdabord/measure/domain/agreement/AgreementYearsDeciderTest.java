package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.logementdabord.measure.domain.agreement.AgreementCommand.AmendAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.TakePlace;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementAmended;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.AgreementSigned;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceFreed;
import fr.logementdabord.measure.domain.agreement.AgreementEvent.PlaceTaken;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementFundsAnotherMeasure;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsForAnotherYear;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsIncoherent;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AgreementIsNotSigned;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AmendmentIsIncoherent;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.AmendmentIsNotAfterTheLast;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.MeasureTypeIsNotFundedThatYear;
import fr.logementdabord.measure.domain.agreement.AgreementRefusal.NoPlaceIsLeft;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.reference.MeasureTypeFile;
import fr.logementdabord.testkit.spec.DeciderSpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Years, amendments and dated measure types of an agreement.
 */
class AgreementYearsDeciderTest {

	private static final AgreementDecider DECIDER = new AgreementDecider(MeasureTypeFile.TYPES);

	private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

	private static AgreementSigned signed(String type, int year, int places) {
		return new AgreementSigned("A-1", "asso-escale", "artois", type, year, places, 400_000L, null, "AMI_1");
	}

	private static SignAgreement sign(String type, int year, Funding funding) {
		return new SignAgreement("A-1", "asso-escale", "artois", type, year, 2, funding, Optional.of("AMI_1"));
	}

	private static TakePlace take(String measureId, String type, LocalDate on) {
		return new TakePlace(measureId, "LDA-1", "artois", type, on, Circumstances.unknown());
	}

	private static PlaceTaken taken(String measureId, LocalDate on) {
		return new PlaceTaken(measureId, "LDA-1", on, Circumstances.unknown());
	}

	@ParameterizedTest
	@CsvSource({ "ADSL,2020", "VIAL,2019", "ENVAUL,2020", "SOLIBAIL,2021", "LEASE_MEDIATION,2026",
			"GLOBAL_HOUSING_SUPPORT,2021", "FORMER_UNNAMED_4,2021", "FORMER_UNNAMED_5,2022" })
	void a_type_is_only_funded_in_its_years(String type, int year) {
		DeciderSpec.given(DECIDER)
			.when(sign(type, year, Funding.unitCost(400_000)))
			.thenRefused(new MeasureTypeIsNotFundedThatYear());
	}

	@ParameterizedTest
	@CsvSource({ "SOLIBAIL,2019", "LEASE_MEDIATION,2020", "GLOBAL_HOUSING_SUPPORT,2020", "FORMER_UNNAMED_4,2019",
			"FORMER_UNNAMED_5,2020", "ADSL,2021", "VIAL,2026", "ENVAUL,2026" })
	void the_five_of_2019_and_2020_and_the_three_since_are_signed_under_their_own_codes(String type, int year) {
		DeciderSpec.given(DECIDER).when(sign(type, year, Funding.unitCost(400_000))).thenEvents(signed(type, year, 2));
	}

	@Test
	void a_former_accompaniment_is_not_taken_for_one_of_the_three_measures() {
		DeciderSpec.given(DECIDER, signed("SOLIBAIL", 2020, 2))
			.when(take("M-1", "ADSL", LocalDate.of(2020, 6, 1)))
			.thenRefused(new AgreementFundsAnotherMeasure());
	}

	@Test
	void a_budget_takes_the_place_of_a_unit_cost() {
		DeciderSpec.given(DECIDER)
			.when(sign("ADSL", 2026, Funding.budget(1_000_001)))
			.thenEvents(
					new AgreementSigned("A-1", "asso-escale", "artois", "ADSL", 2026, 2, null, 1_000_001L, "AMI_1"));
		assertThat(Funding.budget(1_000_001).costOfOnePlaceCents(2)).as("half a cent goes up").isEqualTo(500_001);
		assertThat(Funding.budget(1_000_001).committedCents(2)).isEqualTo(1_000_001);
		assertThat(Funding.unitCost(400_000).committedCents(2)).isEqualTo(800_000);
	}

	@Test
	void money_is_a_unit_cost_or_a_budget_and_never_negative() {
		for (Funding wrong : new Funding[] { new Funding(Optional.empty(), Optional.empty()),
				new Funding(Optional.of(1L), Optional.of(1L)), Funding.unitCost(-1), Funding.budget(-1) }) {
			DeciderSpec.given(DECIDER).when(sign("ADSL", 2026, wrong)).thenRefused(new AgreementIsIncoherent());
			DeciderSpec.given(DECIDER, signed("ADSL", 2026, 2))
				.when(new AmendAgreement(JULY, 3, wrong))
				.thenRefused(new AmendmentIsIncoherent());
		}
	}

	@Test
	void the_next_year_is_signed_on_the_same_agreement() {
		DeciderSpec.given(DECIDER, signed("ADSL", 2026, 2))
			.when(sign("ADSL", 2027, Funding.unitCost(400_000)))
			.thenEvents(signed("ADSL", 2027, 2));
	}

	@Test
	void a_measure_that_runs_on_counts_on_the_places_of_the_next_year() {
		DeciderSpec
			.given(DECIDER, signed("ADSL", 2026, 2), signed("ADSL", 2027, 1), taken("M-1", LocalDate.of(2026, 12, 1)))
			.when(take("M-2", "ADSL", LocalDate.of(2027, 1, 4)))
			.thenRefused(new NoPlaceIsLeft());
	}

	@Test
	void no_place_is_given_in_a_year_that_is_not_signed() {
		DeciderSpec.given(DECIDER, signed("ADSL", 2026, 2))
			.when(take("M-1", "ADSL", LocalDate.of(2027, 1, 1)))
			.thenRefused(new AgreementIsForAnotherYear());
	}

	@Test
	void an_amendment_adds_places_from_its_day_on_and_not_before() {
		AgreementAmended more = new AgreementAmended(2026, 1, JULY, 3, 400_000L, null);
		DeciderSpec.given(DECIDER, signed("ADSL", 2026, 1))
			.when(new AmendAgreement(JULY, 3, Funding.unitCost(400_000)))
			.thenEvents(more);
		DeciderSpec.given(DECIDER, signed("ADSL", 2026, 1), more, taken("M-1", LocalDate.of(2026, 2, 1)))
			.when(take("M-2", "ADSL", JULY.minusDays(1)))
			.thenRefused(new NoPlaceIsLeft());
		DeciderSpec.given(DECIDER, signed("ADSL", 2026, 1), more, taken("M-1", LocalDate.of(2026, 2, 1)))
			.when(take("M-2", "ADSL", JULY))
			.thenEvents(taken("M-2", JULY));
	}

	@Test
	void a_place_that_is_given_late_is_free_on_its_day_and_on_every_day_since() {
		AgreementSigned one = signed("ADSL", 2026, 1);
		PlaceTaken spring = taken("M-1", LocalDate.of(2026, 2, 1));
		PlaceFreed inMay = new PlaceFreed("M-1", "LDA-1", LocalDate.of(2026, 5, 1));
		DeciderSpec.given(DECIDER, one, spring, inMay)
			.when(take("M-2", "ADSL", LocalDate.of(2026, 4, 30)))
			.thenRefused(new NoPlaceIsLeft());
		DeciderSpec.given(DECIDER, one, spring, inMay)
			.when(take("M-2", "ADSL", LocalDate.of(2026, 5, 1)))
			.thenEvents(taken("M-2", LocalDate.of(2026, 5, 1)));
		DeciderSpec.given(DECIDER, one, taken("M-1", JULY))
			.when(take("M-2", "ADSL", LocalDate.of(2026, 2, 1)))
			.thenRefused(new NoPlaceIsLeft());
	}

	@Test
	void fewer_places_than_running_measures_take_nothing_away_but_give_nothing_either() {
		AgreementAmended fewer = new AgreementAmended(2026, 1, JULY, 1, 400_000L, null);
		Signed after = (Signed) DECIDER.fold(List.of(signed("ADSL", 2026, 2), taken("M-1", LocalDate.of(2026, 2, 1)),
				taken("M-2", LocalDate.of(2026, 2, 1)), fewer));

		assertThat(after.held()).hasSize(2);
		assertThat(after.free(JULY)).isZero();
		assertThat(after.placesOn(JULY.minusDays(1))).isEqualTo(2);
	}

	@Test
	void amendments_follow_each_other() {
		AgreementAmended first = new AgreementAmended(2026, 1, JULY, 3, 400_000L, null);
		DeciderSpec.given(DECIDER, signed("ADSL", 2026, 1), first)
			.when(new AmendAgreement(JULY, 3, Funding.unitCost(400_000)))
			.thenEvents();
		DeciderSpec.given(DECIDER, signed("ADSL", 2026, 1), first)
			.when(new AmendAgreement(JULY, 4, Funding.unitCost(400_000)))
			.thenRefused(new AmendmentIsNotAfterTheLast());
		DeciderSpec.given(DECIDER, signed("ADSL", 2026, 1), first)
			.when(new AmendAgreement(JULY.plusMonths(1), 4, Funding.budget(900_000)))
			.thenEvents(new AgreementAmended(2026, 2, JULY.plusMonths(1), 4, null, 900_000L));
		DeciderSpec.given(DECIDER, signed("ADSL", 2026, 1))
			.when(new AmendAgreement(LocalDate.of(2026, 1, 1), 4, Funding.unitCost(1)))
			.thenRefused(new AmendmentIsNotAfterTheLast());
	}

	@Test
	void only_a_signed_year_is_amended() {
		DeciderSpec.given(DECIDER, signed("ADSL", 2026, 1))
			.when(new AmendAgreement(LocalDate.of(2027, 3, 1), 4, Funding.unitCost(1)))
			.thenRefused(new AgreementIsNotSigned());
		DeciderSpec.given(DECIDER)
			.when(new AmendAgreement(JULY, 4, Funding.unitCost(1)))
			.thenRefused(new AgreementIsNotSigned());
	}

}
