package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.referral.reference.Coverage.Platform;
import fr.logementdabord.referral.reference.Coverage.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CoverageTest {

	private static final Platform ARTOIS = new Platform("artois", "Artois", period("2019-01-01", null));

	@Test
	void a_platform_covers_from_its_first_day_to_its_last() {
		Coverage coverage = new Coverage(List.of(ARTOIS),
				List.of(new Row("artois", "1", period("2019-01-01", "2020-12-31"))));
		assertThat(coverage.platformOf("1", LocalDate.of(2018, 12, 31))).isNull();
		assertThat(coverage.platformOf("1", LocalDate.of(2019, 1, 1))).isEqualTo("artois");
		assertThat(coverage.platformOf("1", LocalDate.of(2020, 12, 31))).isEqualTo("artois");
		assertThat(coverage.platformOf("1", LocalDate.of(2021, 1, 1))).isNull();
		assertThat(coverage.platformOf("2", LocalDate.of(2019, 1, 1))).isNull();
	}

	@Test
	void a_group_may_pass_from_one_platform_to_another() {
		Platform lens = new Platform("lens-henin", "Lens-Hénin", period("2019-01-01", null));
		Coverage coverage = new Coverage(List.of(ARTOIS, lens),
				List.of(new Row("artois", "1", period("2019-01-01", "2020-12-31")),
						new Row("lens-henin", "1", period("2021-01-01", null))));
		assertThat(coverage.platformOf("1", LocalDate.of(2020, 12, 31))).isEqualTo("artois");
		assertThat(coverage.platformOf("1", LocalDate.of(2021, 1, 1))).isEqualTo("lens-henin");
	}

	@Test
	void files_that_contradict_themselves_stop_the_start() {
		Row open = new Row("artois", "1", period("2019-01-01", null));
		assertThatThrownBy(() -> new Coverage(List.of(), List.of(open)))
			.hasMessageContaining("unknown platform artois");
		assertThatThrownBy(
				() -> new Coverage(List.of(ARTOIS), List.of(open, new Row("artois", "1", period("2022-01-01", null)))))
			.hasMessageContaining("at once");
		assertThatThrownBy(
				() -> new Coverage(List.of(ARTOIS), List.of(new Row("artois", "1", period("2018-01-01", null)))))
			.hasMessageContaining("outside its own period");
		assertThatThrownBy(() -> period("2020-01-02", "2020-01-01")).isInstanceOf(IllegalArgumentException.class);
	}

	private static Period period(String from, @Nullable String to) {
		return new Period(LocalDate.parse(from), (to != null) ? LocalDate.parse(to) : null);
	}

}
