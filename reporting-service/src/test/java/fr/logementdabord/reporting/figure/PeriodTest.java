package fr.logementdabord.reporting.figure;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTest {

	@Test
	void holds_its_first_and_its_last_day() {
		Period year = Period.year(2026);

		assertThat(year.holds(LocalDate.parse("2025-12-31"))).isFalse();
		assertThat(year.holds(LocalDate.parse("2026-01-01"))).isTrue();
		assertThat(year.holds(LocalDate.parse("2026-12-31"))).isTrue();
		assertThat(year.holds(LocalDate.parse("2027-01-01"))).isFalse();
		assertThat(year.months()).hasSize(12);
	}

	@Test
	void does_not_end_before_it_starts() {
		LocalDate day = LocalDate.parse("2026-05-02");

		assertThat(new Period(day, day).holds(day)).isTrue();
		assertThatIllegalArgumentException().isThrownBy(() -> new Period(day, day.minusDays(1)));
	}

}
