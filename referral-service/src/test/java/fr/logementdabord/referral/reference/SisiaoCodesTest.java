package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of ours and nothing of SI-SIAO's is forgotten in the mapping.
 */
class SisiaoCodesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

	private final SisiaoCodes codes = SisiaoCodes.load();

	@ParameterizedTest
	@EnumSource(names = { "COMPOSITION", "HOUSING_SITUATION", "MOTIVE", "RESOURCE_KIND", "SUPPORT", "PRESENCE",
			"MEASURE_TYPE", "EXIT_DESTINATION", "EXIT_REASON", "ABSENCE" })
	void every_code_of_ours_has_an_id_or_says_why_it_has_none(CodeList list) {
		for (String code : list.codes()) {
			long told = this.codes.mappings()
				.stream()
				.filter((mapping) -> mapping.list() == list && mapping.code().equals(code))
				.filter((mapping) -> "both".equals(mapping.direction())
						|| (mapping.isWithoutCounterpart() && !mapping.why().isBlank()))
				.count();
			assertThat(told).as("%s %s", list, code).isEqualTo(1);
		}
	}

	@Test
	void every_id_of_theirs_has_a_code_or_says_why_it_has_none() {
		assertThat(this.codes.entries()).hasSize(238);
		assertThat(this.codes.entries().stream().map(SisiaoCodes.Entry::list).distinct()).hasSize(15);
		Set<String> mapped = this.codes.mappings()
			.stream()
			.filter((mapping) -> !mapping.isWithoutCounterpart())
			.map((mapping) -> mapping.theirList() + "/" + mapping.id())
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> unmapped = this.codes.unmapped()
			.stream()
			.map((one) -> one.list() + "/" + one.id())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(this.codes.unmapped()).allSatisfy((one) -> assertThat(one.why()).isNotBlank());
		assertThat(mapped).doesNotContainAnyElementsOf(unmapped);
		Set<String> both = new TreeSet<>(mapped);
		both.addAll(unmapped);
		assertThat(both).isEqualTo(this.codes.entries()
			.stream()
			.map((entry) -> entry.list() + "/" + entry.id())
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void no_id_means_two_codes_of_one_list() {
		assertThat(this.codes.mappings()
			.stream()
			.filter((mapping) -> !mapping.isWithoutCounterpart())
			.map((mapping) -> mapping.list() + "/" + mapping.theirList() + "/" + mapping.id())).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@CsvSource({ "COMPOSITION, COMPOSITIONS, SINGLE_WOMAN, 20", "MOTIVE, MOTIF_DEMANDES, EVICTION, 204",
			"HOUSING_SITUATION, SITUATION_DEMANDES, ROUGH_SLEEPING, 20", "ABSENCE, RESSOURCES, REFUSED, 160" })
	void what_goes_there_comes_back(CodeList list, String theirs, String code, String id) {
		assertThat(this.codes.theirs(list, code, theirs, TODAY))
			.hasValueSatisfying((entry) -> assertThat(entry.id()).isEqualTo(id));
		assertThat(this.codes.ours(list, theirs, id, TODAY)).hasValue(code);
	}

	@Test
	void an_id_is_a_text_and_finer_ids_come_in_only() {
		assertThat(this.codes.ours(CodeList.COMPOSITION, "COMPOSITIONS", "020", TODAY)).isEmpty();
		assertThat(this.codes.ours(CodeList.MOTIVE, "MOTIF_DEMANDES", "214", TODAY)).hasValue("EVICTION");
		assertThat(this.codes.whyNot("COMPOSITIONS", "80")).isPresent();
	}

}
