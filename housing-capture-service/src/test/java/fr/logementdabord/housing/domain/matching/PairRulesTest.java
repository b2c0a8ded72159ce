package fr.logementdabord.housing.domain.matching;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.logementdabord.housing.domain.matching.Market.DAY;
import static fr.logementdabord.housing.domain.matching.Market.PAIRS;
import static fr.logementdabord.housing.domain.matching.Market.accessible;
import static fr.logementdabord.housing.domain.matching.Market.earning;
import static fr.logementdabord.housing.domain.matching.Market.need;
import static fr.logementdabord.housing.domain.matching.Market.under;
import static fr.logementdabord.housing.domain.matching.Market.vacancy;
import static fr.logementdabord.housing.domain.matching.Market.waiting;
import static fr.logementdabord.housing.domain.matching.Market.wheelchair;
import static fr.logementdabord.housing.domain.matching.Market.young;
import static org.assertj.core.api.Assertions.assertThat;

class PairRulesTest {

	@ParameterizedTest
	@CsvSource({ "T1, SINGLE_WOMAN, MET", "T3, SINGLE_WOMAN, BROKEN", "STUDIO, COUPLE_WITH_CHILDREN, BROKEN",
			"T4, COUPLE_WITH_CHILDREN, MET", "T2, A_CODE_OF_TOMORROW, TO_CHECK" })
	void a_typology_suits_a_composition_or_not(String typology, String composition, Verdict expected) {
		Judgement pair = PAIRS.judge(vacancy("D-1", typology), need("S-1", composition));

		assertThat(verdict(pair, Rule.TYPOLOGY_FOR_COMPOSITION)).isEqualTo(expected);
		assertThat(pair.possible()).isEqualTo(expected != Verdict.BROKEN);
	}

	@Test
	void a_typology_that_the_orientation_did_not_ask_for_is_not_possible() {
		Need onlyT1 = young(List.of(), 2003);
		assertThat(verdict(PAIRS.judge(vacancy("D-1", "T2"), onlyT1), Rule.TYPOLOGY_SOUGHT)).isEqualTo(Verdict.BROKEN);
		assertThat(verdict(PAIRS.judge(vacancy("D-1", "T1"), onlyT1), Rule.TYPOLOGY_SOUGHT)).isEqualTo(Verdict.MET);
	}

	@Test
	void who_needs_an_accessible_dwelling_gets_no_other() {
		assertThat(PAIRS.judge(vacancy("D-1", "T1"), wheelchair("S-1", "SINGLE_MAN")).possible()).isFalse();
		assertThat(PAIRS.judge(accessible("D-1", "T1"), wheelchair("S-1", "SINGLE_MAN")).possible()).isTrue();
	}

	@Test
	void an_excluded_commune_is_never_proposed_even_when_it_is_also_wished() {
		Need plain = need("S-1", "SINGLE_WOMAN");
		Need afraid = new Need("S-1", plain.caseId(), plain.composition(), List.of(), List.of(), List.of("62119"),
				List.of("62119"), List.of(), false, List.of(), plain.resources(), null, DAY);

		assertThat(PAIRS.judge(vacancy("D-1", "T1"), afraid).broken()).extracting(Finding::rule)
			.containsExactly(Rule.COMMUNE_EXCLUDED);
	}

	@Test
	void a_sas_dwelling_is_for_its_public_only() {
		assertThat(PAIRS.judge(under("SAS", "T1"), young(List.of(), 2003)).possible()).isFalse();
		assertThat(PAIRS.judge(under("SAS", "T1"), young(List.of("SAS"), 2003)).possible()).isTrue();
		assertThat(PAIRS.judge(under("PRIVATE_IML", "T1"), young(List.of(), 2003)).possible()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2009, BROKEN", "2008, TO_CHECK", "2007, MET", "2001, MET", "2000, TO_CHECK", "1999, BROKEN" })
	void a_shared_flat_is_for_18_to_25_inclusive_as_far_as_a_birth_year_tells(int birthYear, Verdict expected) {
		// given the meeting of 7 December 2026: who was born in 2000 is 25 or 26, who was
		// born in 2008 is 17 or 18, and nobody knows which
		Judgement pair = PAIRS.judge(under("SHARED_18_25", "T4"), young(List.of("SHARED_18_25"), birthYear));

		assertThat(verdict(pair, Rule.AGE_FOR_REGIME)).isEqualTo(expected);
		// and the size of the whole flat says nothing about a room in it
		assertThat(pair.findings()).extracting(Finding::rule)
			.doesNotContain(Rule.TYPOLOGY_SOUGHT, Rule.TYPOLOGY_FOR_COMPOSITION);
	}

	@ParameterizedTest
	@CsvSource({ "100000, MET, 30.00", "90909, MET, 33.00", "90000, ADVICE, 33.33", "75000, ADVICE, 40.00",
			"74900, BROKEN, 40.05" })
	void the_effort_rate_advises_above_33_percent_and_excludes_above_40(long resources, Verdict expected, String rate) {
		Judgement pair = PAIRS.judge(vacancy("D-1", "T1"), earning(resources, resources));

		Finding effort = finding(pair, Rule.EFFORT_RATE);
		assertThat(effort.verdict()).isEqualTo(expected);
		assertThat(effort.facts().getFirst()).isEqualTo(rate);
	}

	@Test
	void a_band_of_resources_excludes_only_when_its_top_is_too_little() {
		assertThat(verdict(PAIRS.judge(vacancy("D-1", "T1"), earning(50_000, 80_000L)), Rule.EFFORT_RATE))
			.isEqualTo(Verdict.ADVICE);
		assertThat(verdict(PAIRS.judge(vacancy("D-1", "T1"), earning(50_000, null)), Rule.EFFORT_RATE))
			.isEqualTo(Verdict.ADVICE);
		assertThat(verdict(PAIRS.judge(vacancy("D-1", "T1"), earning(0, 0L)), Rule.EFFORT_RATE))
			.isEqualTo(Verdict.BROKEN);
	}

	@Test
	void unknown_resources_exclude_nobody_but_are_to_be_checked() {
		Need plain = need("S-1", "SINGLE_WOMAN");
		Need unknown = new Need("S-1", plain.caseId(), plain.composition(), List.of(), List.of(), List.of(), List.of(),
				List.of(), false, List.of(), null, null, DAY);

		Judgement pair = PAIRS.judge(vacancy("D-1", "T1"), unknown);

		assertThat(pair.possible()).isTrue();
		assertThat(verdict(pair, Rule.EFFORT_RATE)).isEqualTo(Verdict.TO_CHECK);
		assertThat(verdict(pair, Rule.LEFT_TO_LIVE)).isEqualTo(Verdict.TO_CHECK);
	}

	@Test
	void little_left_to_live_on_is_told() {
		// 850 - 300 leaves 550; 310 a person is enough for one and 275 is not for two
		assertThat(finding(PAIRS.judge(vacancy("D-1", "T2"), earning(85_000, 85_000L)), Rule.LEFT_TO_LIVE))
			.isEqualTo(Finding.of(Rule.LEFT_TO_LIVE, Verdict.MET, 55_000, 30_000));
		Need couple = need("S-1", "COUPLE");
		Need poor = new Need("S-1", couple.caseId(), "COUPLE", List.of(), List.of(), List.of(), List.of(), List.of(),
				false, List.of(), new Need.Resources(85_000, 85_000L), null, DAY);
		assertThat(finding(PAIRS.judge(vacancy("D-1", "T2"), poor), Rule.LEFT_TO_LIVE))
			.isEqualTo(Finding.of(Rule.LEFT_TO_LIVE, Verdict.ADVICE, 27_500, 30_000));
	}

	@Test
	void waiting_wishes_and_a_bearable_rent_make_points() {
		Score fresh = PAIRS.judge(vacancy("D-1", "T1"), need("S-1", "SINGLE_WOMAN")).score();
		Score old = PAIRS.judge(vacancy("D-1", "T1"), waiting("S-1", "SINGLE_WOMAN", DAY.minusWeeks(10))).score();
		Score oldest = PAIRS.judge(vacancy("D-1", "T1"), waiting("S-1", "SINGLE_WOMAN", DAY.minusYears(9))).score();

		assertThat(fresh).isEqualTo(new Score(0, 0, 0, 100));
		assertThat(old.waiting()).isEqualTo(40);
		assertThat(oldest.waiting()).isEqualTo(400);
		assertThat(new Score(400, 300, 200, 500).total()).isEqualTo(Score.MOST);
	}

	@Test
	void the_commune_wished_counts_more_than_its_neighbours_and_those_more_than_the_rest() {
		Need plain = need("S-1", "SINGLE_WOMAN");
		assertThat(wishing(plain, "62119", "200072460").wish()).isEqualTo(200);
		assertThat(wishing(plain, "62498", "200072460").wish()).isEqualTo(80);
		assertThat(wishing(plain, "62041", "200033579").wish()).isZero();
	}

	private static Score wishing(Need plain, String commune, String area) {
		return PAIRS
			.judge(vacancy("D-1", "T1"),
					new Need("S-1", plain.caseId(), plain.composition(), List.of(), List.of(), List.of(commune),
							List.of(), List.of(area), false, List.of(), plain.resources(), null, DAY))
			.score();
	}

	private static Verdict verdict(Judgement pair, Rule rule) {
		return finding(pair, rule).verdict();
	}

	private static Finding finding(Judgement pair, Rule rule) {
		return pair.findings().stream().filter((finding) -> finding.rule() == rule).findFirst().orElseThrow();
	}

}
