package fr.logementdabord.web.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class FrenchTextTest {

	private final StaticMessageSource labels = new StaticMessageSource();

	private final FrenchText french = new FrenchText(this.labels);

	@Test
	void dates_are_french_and_the_first_is_premier() {
		assertThat(this.french.date(LocalDate.of(2026, 3, 1))).isEqualTo("01/03/2026");
		assertThat(this.french.longDate(LocalDate.of(2026, 3, 1))).isEqualTo("1er\u00A0mars 2026");
		assertThat(this.french.longDate(LocalDate.of(2026, 8, 23))).isEqualTo("23\u00A0août 2026");
		assertThat(this.french.date(null)).isEqualTo("—");
	}

	@Test
	void times_are_paris_time() {
		assertThat(this.french.dateTime(Instant.parse("2026-07-01T12:05:00Z")))
			.isEqualTo("01/07/2026 à 14\u00A0h\u00A005");
	}

	@Test
	void a_rate_has_a_decimal_comma_and_an_unbroken_sign() {
		assertThat(this.french.percent(new BigDecimal("74.85"))).isEqualTo("74,85\u00A0%");
		assertThat(this.french.percent(null)).isEqualTo("—");
	}

	@Test
	void an_unknown_code_is_shown_as_it_is() {
		this.labels.addMessage("kind.KNOWN", Locale.FRANCE, "Connu");
		assertThat(this.french.labels("kind", List.of("NEW", "KNOWN"))).isEqualTo("Connu, NEW");
	}

}
