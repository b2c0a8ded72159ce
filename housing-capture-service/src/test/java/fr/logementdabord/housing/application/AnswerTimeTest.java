package fr.logementdabord.housing.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTimeTest {

	private static final AnswerTime TEN_DAYS = new AnswerTime(Duration.ofDays(10));

	@Test
	void ten_days_end_with_the_tenth_day_in_paris() {
		// given half past midnight in Paris, still the day before in UTC
		Instant reserved = Instant.parse("2026-12-06T23:30:00Z");

		LocalDate due = TEN_DAYS.dueOn(ParisDays.dayOf(reserved), reserved);

		assertThat(due).isEqualTo("2026-12-17");
		assertThat(TEN_DAYS.overAt(reserved, due)).isEqualTo("2026-12-17T23:00:00Z");
	}

	@Test
	void the_change_to_summer_time_takes_no_hour_away() {
		Instant reserved = Instant.parse("2027-03-20T09:00:00Z");

		LocalDate due = TEN_DAYS.dueOn(ParisDays.dayOf(reserved), reserved);

		assertThat(due).isEqualTo("2027-03-30");
		assertThat(TEN_DAYS.overAt(reserved, due)).isEqualTo("2027-03-30T22:00:00Z");
	}

	@Test
	void a_proposal_written_down_years_later_leaves_ten_days_to_write_the_answer_down() {
		Instant recorded = Instant.parse("2026-12-07T09:00:00Z");

		LocalDate due = TEN_DAYS.dueOn(LocalDate.of(2019, 3, 20), recorded);

		assertThat(due).isEqualTo("2019-03-30");
		assertThat(TEN_DAYS.overAt(recorded, due)).isEqualTo("2026-12-17T09:00:00Z");
	}

	@Test
	void a_short_time_runs_from_the_proposal() {
		AnswerTime seconds = new AnswerTime(Duration.ofSeconds(5));
		Instant proposed = Instant.parse("2026-12-07T22:59:58Z");

		assertThat(seconds.dueOn(LocalDate.of(2026, 12, 7), proposed)).isEqualTo("2026-12-08");
		assertThat(seconds.overAt(proposed, LocalDate.of(2026, 12, 8))).isEqualTo("2026-12-07T23:00:03Z");
	}

}
