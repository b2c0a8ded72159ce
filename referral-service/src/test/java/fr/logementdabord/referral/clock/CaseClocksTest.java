package fr.logementdabord.referral.clock;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Delays as people count them in France.
 */
class CaseClocksTest {

	private final CaseClocks clocks = CaseClocks.load();

	@ParameterizedTest(name = "sent on {0}, acknowledged by {1}: {2}")
	@CsvSource({ "2026-11-23, 2026-11-30, an ordinary week", "2026-11-20, 2026-11-27, from a Friday",
			"2026-11-21, 2026-11-27, from a Saturday", "2026-12-23, 2026-12-31, over Christmas",
			"2026-05-06, 2026-05-15, over 8 May and Ascension Day", "2027-03-25, 2027-04-02, over Easter Monday",
			"2026-07-10, 2026-07-20, over 14 July", "2026-10-30, 2026-11-06, over a weekend and All Saints on a Sunday",
			"2026-11-09, 2026-11-17, over 11 November" })
	void acknowledgement_is_due_in_five_working_days(LocalDate sent, LocalDate due, String why) {
		assertThat(this.clocks.dueOn(CaseClock.ACKNOWLEDGEMENT, sent)).as(why).isEqualTo(due);
	}

	@Test
	void good_friday_is_a_working_day_here() {
		assertThat(this.clocks.isWorkingDay(LocalDate.of(2027, 3, 26))).isTrue();
		assertThat(this.clocks.isWorkingDay(LocalDate.of(2026, 12, 26))).isFalse();
		assertThat(this.clocks.isWorkingDay(LocalDate.of(2025, 12, 26))).isTrue();
	}

	@Test
	void fact_finding_is_due_in_thirty_days_and_the_decision_fifteen_days_after_it() {
		LocalDate start = LocalDate.of(2026, 11, 23);
		assertThat(this.clocks.dueOn(CaseClock.FACT_FINDING, start)).isEqualTo(LocalDate.of(2026, 12, 23));
		assertThat(this.clocks.dueOn(CaseClock.DECISION, start)).isEqualTo(LocalDate.of(2026, 12, 8));
	}

	@Test
	void the_rule_of_the_day_the_clock_started_holds_until_it_stops() {
		LocalDate change = LocalDate.of(2027, 1, 1);
		CaseClocks dated = new CaseClocks(List.of(
				new ClockRule(CaseClock.DECISION, LocalDate.of(2019, 1, 1), change.minusDays(1), 15, false, "local"),
				new ClockRule(CaseClock.DECISION, change, null, 10, true, "note")), List.of());
		assertThat(dated.dueOn(CaseClock.DECISION, LocalDate.of(2026, 12, 31))).isEqualTo(LocalDate.of(2027, 1, 15));
		assertThat(dated.dueOn(CaseClock.DECISION, change)).isEqualTo(LocalDate.of(2027, 1, 15));
		assertThat(dated.dueOn(CaseClock.DECISION, LocalDate.of(2027, 1, 4))).isEqualTo(LocalDate.of(2027, 1, 18));
		assertThatIllegalStateException().isThrownBy(() -> dated.dueOn(CaseClock.DECISION, LocalDate.of(2018, 1, 1)));
	}

	@Test
	void people_are_reminded_on_working_days_before_and_after() {
		assertThat(this.clocks.remindersOf(CaseClock.ACKNOWLEDGEMENT, LocalDate.of(2026, 11, 20)))
			.containsExactly(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 1));
		for (CaseClock clock : CaseClock.values()) {
			assertThat(this.clocks.remindersOf(clock, LocalDate.of(2026, 12, 20))).allMatch(this.clocks::isWorkingDay)
				.isSorted();
		}
	}

	@Test
	void every_clock_has_a_rule_today_marked_as_local_where_the_sources_are_silent() {
		for (CaseClock clock : CaseClock.values()) {
			assertThat(this.clocks.days(clock, LocalDate.of(2026, 11, 24))).isPositive();
		}
		assertThat(this.clocks.rules()).allMatch(ClockRule::isLocalDefault);
	}

}
