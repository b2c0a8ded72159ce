package fr.logementdabord.housing.domain.matching;

import fr.logementdabord.housing.domain.matching.Need.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.logementdabord.housing.domain.matching.Market.DAY;
import static fr.logementdabord.housing.domain.matching.Market.PAIRS;
import static fr.logementdabord.housing.domain.matching.Market.accessible;
import static fr.logementdabord.housing.domain.matching.Market.need;
import static fr.logementdabord.housing.domain.matching.Market.under;
import static fr.logementdabord.housing.domain.matching.Market.upstairs;
import static fr.logementdabord.housing.domain.matching.Market.vacancy;
import static org.assertj.core.api.Assertions.assertThat;

class PairRulesTest {

	private static final Household WOMAN = Household.of("S-1", "SINGLE_WOMAN");

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
		Need onlyT1 = WOMAN.asking("T1").need();
		assertThat(verdict(PAIRS.judge(vacancy("D-1", "T2"), onlyT1), Rule.TYPOLOGY_SOUGHT)).isEqualTo(Verdict.BROKEN);
		assertThat(verdict(PAIRS.judge(vacancy("D-1", "T1"), onlyT1), Rule.TYPOLOGY_SOUGHT)).isEqualTo(Verdict.MET);
	}

	@Test
	void who_needs_an_accessible_dwelling_gets_no_other() {
		Need wheelchair = WOMAN.wheelchair(true).need();
		assertThat(PAIRS.judge(vacancy("D-1", "T1"), wheelchair).possible()).isFalse();
		assertThat(PAIRS.judge(accessible("D-1", "T1"), wheelchair).possible()).isTrue();
	}

	@Test
	void who_cannot_climb_gets_a_lift_or_a_low_floor() {
		Need firstFloor = WOMAN.climbingTo(1).need();
		assertThat(PAIRS.judge(upstairs(2, false), firstFloor).possible()).isFalse();
		assertThat(PAIRS.judge(upstairs(2, true), firstFloor).possible()).isTrue();
		assertThat(PAIRS.judge(upstairs(1, false), firstFloor).possible()).isTrue();
		assertThat(PAIRS.judge(upstairs(9, false), WOMAN.need()).possible()).isTrue();
		// and what nobody said is to be checked
		assertThat(verdict(PAIRS.judge(upstairs(2, null), firstFloor), Rule.STAIRS)).isEqualTo(Verdict.TO_CHECK);
		assertThat(verdict(PAIRS.judge(vacancy("D-1", "T1"), firstFloor), Rule.STAIRS)).isEqualTo(Verdict.TO_CHECK);
	}

	@Test
	void an_excluded_commune_is_never_proposed_even_when_it_is_also_wished() {
		Need afraid = WOMAN.wishing("62119").excluding("62119").need();

		assertThat(PAIRS.judge(vacancy("D-1", "T1"), afraid).broken()).extracting(Finding::rule)
			.containsExactly(Rule.COMMUNE_EXCLUDED);
	}

	@Test
	void a_sas_dwelling_is_for_its_public_only() {
		assertThat(PAIRS.judge(under("SAS", "T1"), WOMAN.need()).possible()).isFalse();
		assertThat(PAIRS.judge(under("SAS", "T1"), WOMAN.under("SAS").need()).possible()).isTrue();
		assertThat(PAIRS.judge(under("PRIVATE_IML", "T1"), WOMAN.need()).possible()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "UNDER_18, BROKEN", "FROM_18_TO_25, MET", "FROM_26_TO_59, BROKEN", ", TO_CHECK" })
	void a_shared_flat_is_for_18_to_25(String band, Verdict expected) {
		Judgement pair = PAIRS.judge(under("SHARED_18_25", "T4"),
				WOMAN.asking("T1").under("SHARED_18_25").aged(band).need());

		assertThat(verdict(pair, Rule.AGE_FOR_REGIME)).isEqualTo(expected);
		// and the size of the whole flat says nothing about a room in it
		assertThat(pair.findings()).extracting(Finding::rule)
			.doesNotContain(Rule.TYPOLOGY_SOUGHT, Rule.TYPOLOGY_FOR_COMPOSITION);
	}

	@ParameterizedTest
	@CsvSource({ "100000, MET, 30.00", "90909, MET, 33.00", "90000, ADVICE, 33.33", "75000, ADVICE, 40.00",
			"74900, BROKEN, 40.05" })
	void the_effort_rate_advises_above_33_percent_and_excludes_above_40(long cents, Verdict expected, String rate) {
		Judgement pair = PAIRS.judge(vacancy("D-1", "T1"), WOMAN.earning(new Resources(cents, cents)).need());

		Finding effort = finding(pair, Rule.EFFORT_RATE);
		assertThat(effort.verdict()).isEqualTo(expected);
		assertThat(effort.facts().getFirst()).isEqualTo(rate);
	}

	@ParameterizedTest
	@CsvSource({ "50000, 80000, ADVICE", "50000, , ADVICE", "0, 0, BROKEN", "190001, , MET" })
	void a_band_of_resources_excludes_only_when_its_top_is_too_little(long low, Long high, Verdict expected) {
		Judgement pair = PAIRS.judge(vacancy("D-1", "T1"), WOMAN.earning(new Resources(low, high)).need());

		assertThat(verdict(pair, Rule.EFFORT_RATE)).isEqualTo(expected);
	}

	@Test
	void the_housing_aid_to_be_expected_counts_for_those_who_have_least() {
		// given 300 to pay, 240 of aid and 650 of resources at most
		assertThat(finding(PAIRS.judge(vacancy("D-1", "T1"), WOMAN.earning(new Resources(60_000, 65_000L)).need()),
				Rule.EFFORT_RATE))
			.isEqualTo(Finding.of(Rule.EFFORT_RATE, Verdict.MET, "10.00", 33));
		// and none is expected above
		assertThat(verdict(PAIRS.judge(vacancy("D-1", "T1"), WOMAN.earning(new Resources(60_000, 65_001L)).need()),
				Rule.EFFORT_RATE))
			.isEqualTo(Verdict.BROKEN);
	}

	@Test
	void unknown_resources_exclude_nobody_but_are_to_be_checked() {
		Judgement pair = PAIRS.judge(vacancy("D-1", "T1"), WOMAN.earning(null).need());

		assertThat(pair.possible()).isTrue();
		assertThat(verdict(pair, Rule.EFFORT_RATE)).isEqualTo(Verdict.TO_CHECK);
		assertThat(verdict(pair, Rule.LEFT_TO_LIVE)).isEqualTo(Verdict.TO_CHECK);
	}

	@Test
	void little_left_to_live_on_is_told() {
		// 850 - 300 leaves 550, enough for one and not for two
		Resources resources = new Resources(85_000, 85_000L);
		assertThat(finding(PAIRS.judge(vacancy("D-1", "T2"), WOMAN.earning(resources).need()), Rule.LEFT_TO_LIVE))
			.isEqualTo(Finding.of(Rule.LEFT_TO_LIVE, Verdict.MET, 55_000, 30_000));
		Need couple = Household.of("S-1", "COUPLE").earning(resources).need();
		assertThat(finding(PAIRS.judge(vacancy("D-1", "T2"), couple), Rule.LEFT_TO_LIVE))
			.isEqualTo(Finding.of(Rule.LEFT_TO_LIVE, Verdict.ADVICE, 27_500, 30_000));
	}

	@Test
	void waiting_urgency_and_a_bearable_rent_make_points() {
		assertThat(score(WOMAN)).isEqualTo(new Score(0, 0, 80, 100));
		assertThat(score(WOMAN.waitingSince(DAY.minusWeeks(10))).waiting()).isEqualTo(40);
		assertThat(score(WOMAN.waitingSince(DAY.minusYears(9))).waiting()).isEqualTo(400);
		assertThat(score(WOMAN.pressing("URGENT")).urgency()).isEqualTo(150);
		assertThat(score(WOMAN.pressing("VERY_URGENT")).urgency()).isEqualTo(300);
		assertThat(score(WOMAN.pressing("A_CODE_OF_TOMORROW")).urgency()).isZero();
		assertThat(new Score(400, 300, 200, 500).total()).isEqualTo(Score.MOST);
	}

	@Test
	void the_commune_wished_counts_more_than_its_neighbours_and_those_more_than_the_rest() {
		assertThat(score(WOMAN.wishing("62119")).wish()).isEqualTo(200);
		assertThat(score(WOMAN.wishing("62498")).wish()).isEqualTo(80);
		Vacancy far = new Vacancy("D-1", "D-1", "habitat-demo", "62041", "200033579", "T1", 31, null, null, false,
				"ORDINARY", 30_000L);
		assertThat(PAIRS.judge(far, WOMAN.wishing("62119").need()).score().wish()).isZero();
	}

	private static Score score(Household household) {
		return PAIRS.judge(vacancy("D-1", "T1"), household.need()).score();
	}

	private static Verdict verdict(Judgement pair, Rule rule) {
		return finding(pair, rule).verdict();
	}

	private static Finding finding(Judgement pair, Rule rule) {
		return pair.findings().stream().filter((finding) -> finding.rule() == rule).findFirst().orElseThrow();
	}

}
