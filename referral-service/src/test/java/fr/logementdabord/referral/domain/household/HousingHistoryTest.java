package fr.logementdabord.referral.domain.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.referral.domain.household.HousingHistory.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HousingHistoryTest {

	private static final Entry STREET = entry("ROUGH_SLEEPING", null, true, 1);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Test
	void what_was_so_on_the_day_of_the_saisine_never_changes() {
		HousingHistory history = history(STREET, entry("HOTEL", "2026-10-01", false, 2));
		assertThat(history.atReferral()).contains(STREET);
		assertThat(situationOn(history, TODAY)).isEqualTo("HOTEL");
		assertThat(situationOn(history, LocalDate.of(2026, 9, 30))).isEqualTo("ROUGH_SLEEPING");
	}

	@Test
	void a_situation_told_late_takes_its_place_by_its_day() {
		HousingHistory history = history(STREET, entry("RENTED_SOCIAL", "2026-11-01", false, 2),
				entry("INSTITUTION", "2026-06-01", false, 3));
		assertThat(situationOn(history, TODAY)).isEqualTo("RENTED_SOCIAL");
		assertThat(situationOn(history, LocalDate.of(2026, 7, 1))).isEqualTo("INSTITUTION");
	}

	@Test
	void of_two_told_for_the_same_day_the_later_corrects_the_earlier() {
		HousingHistory history = history(STREET, entry("HOTEL", "2026-10-01", false, 2),
				entry("EMERGENCY_SHELTER", "2026-10-01", false, 3));
		assertThat(situationOn(history, TODAY)).isEqualTo("EMERGENCY_SHELTER");
	}

	@Test
	void a_situation_to_come_is_not_the_one_of_today() {
		HousingHistory history = history(STREET, entry("RENTED_SOCIAL", "2026-11-24", false, 2));
		assertThat(situationOn(history, TODAY)).isEqualTo("ROUGH_SLEEPING");
	}

	@Test
	void nothing_told_is_nothing_known() {
		assertThat(history().on(TODAY)).isEmpty();
		assertThat(history().atReferral()).isEmpty();
	}

	private static String situationOn(HousingHistory history, LocalDate day) {
		return history.on(day).map(Entry::situation).orElse("nothing");
	}

	private static HousingHistory history(Entry... entries) {
		return new HousingHistory(List.of(entries));
	}

	private static Entry entry(String situation, @Nullable String since, boolean frozen, int second) {
		return new Entry(situation, (since != null) ? LocalDate.parse(since) : null, frozen,
				Instant.ofEpochSecond(second));
	}

}
