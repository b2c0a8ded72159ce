package fr.logementdabord.measure.domain.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Signed;
import fr.logementdabord.measure.domain.grant.GrantCommand.AmendGrant;
import fr.logementdabord.measure.domain.grant.GrantCommand.DetailBudget;
import fr.logementdabord.measure.domain.grant.GrantCommand.RecordCost;
import fr.logementdabord.measure.domain.grant.GrantCommand.RecordCosts;
import fr.logementdabord.measure.domain.grant.GrantCommand.RecordPayment;
import fr.logementdabord.measure.domain.grant.GrantCommand.SignGrant;
import fr.logementdabord.measure.domain.grant.GrantCommand.StrikeCost;
import fr.logementdabord.measure.domain.grant.GrantCommand.TransferBudget;
import fr.logementdabord.measure.domain.grant.GrantEvent.BudgetDetailed;
import fr.logementdabord.measure.domain.grant.GrantEvent.BudgetTransferred;
import fr.logementdabord.measure.domain.grant.GrantEvent.CostRecorded;
import fr.logementdabord.measure.domain.grant.GrantEvent.CostStruck;
import fr.logementdabord.measure.domain.grant.GrantEvent.GrantAmended;
import fr.logementdabord.measure.domain.grant.GrantEvent.GrantPaid;
import fr.logementdabord.measure.domain.grant.GrantEvent.GrantSigned;
import fr.logementdabord.testkit.spec.DeciderSpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The convention of 2023 (seed:180-273), article by article. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantDeciderTest {

	static final LocalDate TODAY = LocalDate.of(2024, 9, 1);

	private static final Map<String, Long> BUDGET = Map.of("STAFF", 300_000_00L, "PROVIDERS", 1_169_514_00L);

	static final GrantTerms TERMS = new GrantTerms("G-AMI1-2023", "AMI_1", 2023, 1_100_000_00L,
			Optional.of(1_469_514_00L), Optional.of("2023-326"), Optional.empty(), Optional.of("P0177"),
			Optional.of("74718//93428"));

	static final GrantSigned SIGNED = new GrantSigned("G-AMI1-2023", "AMI_1", 2023, 1_100_000_00L, 1_469_514_00L,
			BUDGET, "2023-326", null, "P0177", "74718//93428");

	@Test
	void the_grant_of_2023_is_74_85_per_cent_of_the_cost_and_leaves_369_514_euros() {
		given().when(new SignGrant(TERMS, BUDGET)).thenEvents(SIGNED);
		assertThat(TERMS.rate()).contains(new BigDecimal("74.85"));
		assertThat(TERMS.balanceCents()).contains(369_514_00L);
	}

	@Test
	void a_year_of_which_only_the_amount_is_known_has_no_budget_and_no_rate() {
		GrantTerms history = new GrantTerms("G-AMI1-2018", "AMI_1", 2018, 223_978_00L, Optional.empty(),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
		GrantSigned signed = new GrantSigned("G-AMI1-2018", "AMI_1", 2018, 223_978_00L, null, Map.of(), null, null,
				null, null);
		given().when(new SignGrant(history, Map.of())).thenEvents(signed);
		assertThat(history.rate()).isEmpty();
		given(signed).when(transfer(1, LocalDate.of(2018, 5, 1))).thenRefused(new GrantRefusal.GrantHasNoBudget());
	}

	@Test
	void a_budget_left_open_is_detailed_once() {
		GrantSigned open = new GrantSigned("G-AMI1-2023", "AMI_1", 2023, 1_100_000_00L, 1_469_514_00L, Map.of(),
				"2023-326", null, "P0177", "74718//93428");
		given(open).when(new DetailBudget(BUDGET)).thenEvents(new BudgetDetailed(BUDGET));
		given(open).when(new DetailBudget(Map.of("STAFF", 1_00L))).thenRefused(new GrantRefusal.BudgetDoesNotAddUp());
		given(SIGNED).when(new DetailBudget(Map.of("STAFF", 1_469_514_00L)))
			.thenRefused(new GrantRefusal.BudgetIsAlreadyDetailed());
	}

	@Test
	void the_budget_adds_up_to_the_eligible_cost_and_the_grant_stays_below() {
		given().when(new SignGrant(TERMS, Map.of("STAFF", 1_469_513_99L)))
			.thenRefused(new GrantRefusal.BudgetDoesNotAddUp());
		given().when(new SignGrant(TERMS, Map.of("MARBLE", 1_469_514_00L)))
			.thenRefused(new GrantRefusal.NatureIsUnknown());
		given().when(new SignGrant(TERMS, Map.of("STAFF", 1_469_515_00L, "TRAVEL", -1_00L)))
			.thenRefused(new GrantRefusal.AmountIsNotAboveZero());
		GrantTerms tooMuch = new GrantTerms("G-AMI1-2023", "AMI_1", 2023, 1_469_515_00L, Optional.of(1_469_514_00L),
				Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
		given().when(new SignGrant(tooMuch, BUDGET)).thenRefused(new GrantRefusal.GrantExceedsEligibleCost());
	}

	@Test
	void the_same_signature_again_changes_nothing_and_another_one_is_refused() {
		given(SIGNED).when(new SignGrant(TERMS, BUDGET)).thenEvents();
		given(SIGNED).when(new SignGrant(TERMS, Map.of("STAFF", 1_469_514_00L)))
			.thenRefused(new GrantRefusal.GrantIsAlreadySigned());
	}

	@Test
	void nothing_happens_before_the_signature() {
		given().when(new StrikeCost("C-1")).thenRefused(new GrantRefusal.GrantIsNotSigned());
	}

	@Test
	void the_grant_is_paid_at_once() {
		LocalDate day = LocalDate.of(2023, 10, 2);
		GrantPaid paid = new GrantPaid(1_100_000_00L, day);
		given(SIGNED).when(new RecordPayment(day, TODAY)).thenEvents(paid);
		given(SIGNED, paid).when(new RecordPayment(day, TODAY)).thenEvents();
		given(SIGNED, paid).when(new RecordPayment(day.plusDays(1), TODAY))
			.thenRefused(new GrantRefusal.GrantIsAlreadyPaid());
		given(SIGNED).when(new RecordPayment(TODAY.plusDays(1), TODAY))
			.thenRefused(new GrantRefusal.DayIsInTheFuture());
		given(SIGNED).when(new RecordPayment(LocalDate.of(2022, 12, 31), TODAY))
			.thenRefused(new GrantRefusal.DayIsBeforeTheGrant());
	}

	@Nested
	class Article_3_transfers_between_natures {

		private final LocalDate lastDay = LocalDate.of(2023, 7, 30);

		@Test
		void leave_the_total_as_it_is() {
			BudgetTransferred moved = new BudgetTransferred("T-1", "STAFF", "TRAVEL", 50_000_00L, this.lastDay);
			given(SIGNED).when(transfer(50_000_00L, this.lastDay)).thenEvents(moved);
			Signed after = state(SIGNED, moved);
			assertThat(after.budgetCents("STAFF")).isEqualTo(250_000_00L);
			assertThat(after.budgetCents("TRAVEL")).isEqualTo(50_000_00L);
		}

		@Test
		void are_notified_before_july_31() {
			given(SIGNED).when(transfer(1_00L, this.lastDay.plusDays(1)))
				.thenRefused(new GrantRefusal.TransferIsTooLate());
		}

		@Test
		void take_no_more_than_the_nature_has() {
			given(SIGNED).when(transfer(300_000_01L, this.lastDay))
				.thenRefused(new GrantRefusal.NatureHasNotThatMuch());
			given(SIGNED).when(transfer(0, this.lastDay)).thenRefused(new GrantRefusal.AmountIsNotAboveZero());
			given(SIGNED).when(new TransferBudget("T-1", "STAFF", "STAFF", 1_00L, this.lastDay, TODAY))
				.thenRefused(new GrantRefusal.NatureIsUnknown());
		}

	}

	@Nested
	class Costs {

		private final CostRecorded wages = new CostRecorded("C-1", "STAFF", 120_000_00L, LocalDate.of(2023, 12, 31),
				"mandat-2023-881");

		@Test
		void belong_to_the_year_and_to_a_nature() {
			given(SIGNED).when(cost("STAFF", 120_000_00L, LocalDate.of(2023, 12, 31))).thenEvents(this.wages);
			given(SIGNED, this.wages).when(cost("STAFF", 120_000_00L, LocalDate.of(2023, 12, 31))).thenEvents();
			given(SIGNED).when(cost("STAFF", 1_00L, LocalDate.of(2024, 1, 1)))
				.thenRefused(new GrantRefusal.CostIsOutsideTheYear());
			given(SIGNED).when(cost("MARBLE", 1_00L, LocalDate.of(2023, 5, 1)))
				.thenRefused(new GrantRefusal.NatureIsUnknown());
			given(SIGNED).when(cost("STAFF", -1, LocalDate.of(2023, 5, 1)))
				.thenRefused(new GrantRefusal.AmountIsNotAboveZero());
		}

		@Test
		void of_a_file_are_recorded_all_or_none() {
			RecordCost first = line("C-1", LocalDate.of(2023, 3, 1));
			RecordCost second = line("C-2", LocalDate.of(2023, 4, 1));
			given(SIGNED).when(new RecordCosts(List.of(first, second)))
				.thenEvents(new CostRecorded("C-1", "TRAVEL", 1_00L, LocalDate.of(2023, 3, 1), "m-C-1"),
						new CostRecorded("C-2", "TRAVEL", 1_00L, LocalDate.of(2023, 4, 1), "m-C-2"));
			given(SIGNED).when(new RecordCosts(List.of(first, line("C-2", LocalDate.of(2024, 1, 1)), second)))
				.thenRefused(new GrantRefusal.CostIsOutsideTheYear());
		}

		private RecordCost line(String id, LocalDate incurredOn) {
			return new RecordCost(id, "TRAVEL", 1_00L, incurredOn, "m-" + id, TODAY);
		}

		@Test
		void recorded_by_mistake_are_struck_and_stay_readable() {
			CostStruck struck = new CostStruck("C-1", "STAFF", 120_000_00L);
			given(SIGNED, this.wages).when(new StrikeCost("C-1")).thenEvents(struck);
			given(SIGNED, this.wages, struck).when(new StrikeCost("C-1")).thenEvents();
			given(SIGNED).when(new StrikeCost("C-9")).thenRefused(new GrantRefusal.CostIsUnknown());
			assertThat(state(SIGNED, this.wages, struck).spentCents()).isZero();
			assertThat(state(SIGNED, this.wages, struck).costs()).containsKey("C-1");
		}

		@Test
		void tell_by_how_much_the_grant_exceeds_them() {
			assertThat(state(SIGNED, this.wages).excessCents()).isEqualTo(980_000_00L);
			CostRecorded rest = new CostRecorded("C-2", "PROVIDERS", 1_349_514_00L, LocalDate.of(2023, 12, 31), "m");
			assertThat(state(SIGNED, this.wages, rest).excessCents()).isZero();
		}

	}

	@Test
	void an_amendment_replaces_amounts_and_budget() {
		Map<String, Long> budget = Map.of("STAFF", 1_500_000_00L);
		LocalDate day = LocalDate.of(2023, 9, 1);
		given(SIGNED).when(new AmendGrant(1_200_000_00L, budget, day, TODAY))
			.thenEvents(new GrantAmended(1, 1_200_000_00L, 1_500_000_00L, budget, day));
		given(SIGNED).when(new AmendGrant(1_500_001_00L, budget, day, TODAY))
			.thenRefused(new GrantRefusal.GrantExceedsEligibleCost());
	}

	static Stream<Long> seeds() {
		return LongStream.range(0, 50).boxed();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatever_is_asked_the_budget_adds_up_and_no_nature_is_negative(long seed) {
		Random random = new Random(seed);
		GrantDecider decider = new GrantDecider();
		GrantAgreement grant = decider.evolve(decider.initialState(), SIGNED);
		for (int step = 0; step < 60; step++) {
			if (decider.decide(anything(random, step),
					grant) instanceof Decision.Accepted<GrantEvent>(List<GrantEvent> events)) {
				for (GrantEvent event : events) {
					grant = decider.evolve(grant, event);
				}
			}
			Signed signed = (Signed) grant;
			assertThat(signed.budgetCents().values()).allMatch((cents) -> cents >= 0);
			assertThat(signed.budgetCents().values().stream().mapToLong(Long::longValue).sum())
				.isEqualTo(signed.terms().eligibleCents().orElseThrow());
			assertThat(GrantCodes.NATURES.stream().mapToLong(signed::spentCents).sum()).isEqualTo(signed.spentCents());
		}
	}

	private static GrantCommand anything(Random random, int step) {
		String from = GrantCodes.NATURES.get(random.nextInt(GrantCodes.NATURES.size()));
		String to = GrantCodes.NATURES.get(random.nextInt(GrantCodes.NATURES.size()));
		long cents = random.nextLong(-1_00L, 400_000_00L);
		LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(400));
		return switch (random.nextInt(4)) {
			case 0 -> new TransferBudget("T-" + step, from, to, cents, day, TODAY);
			case 1 -> new RecordCost("C-" + step, from, cents, day, "m-" + step, TODAY);
			case 2 -> new StrikeCost("C-" + random.nextInt(60));
			default -> new AmendGrant(Math.max(1, cents), Map.of("STAFF", Math.max(1, cents) + 5_00L), day, TODAY);
		};
	}

	private static TransferBudget transfer(long cents, LocalDate notifiedOn) {
		return new TransferBudget("T-1", "STAFF", "TRAVEL", cents, notifiedOn, TODAY);
	}

	private static RecordCost cost(String nature, long cents, LocalDate on) {
		return new RecordCost("C-1", nature, cents, on, "mandat-2023-881", TODAY);
	}

	static Signed state(GrantEvent... history) {
		GrantDecider decider = new GrantDecider();
		GrantAgreement grant = decider.initialState();
		for (GrantEvent event : history) {
			grant = decider.evolve(grant, event);
		}
		return (Signed) grant;
	}

	static DeciderSpec<GrantCommand, GrantAgreement, GrantEvent> given(GrantEvent... history) {
		return DeciderSpec.given(new GrantDecider(), history);
	}

}
