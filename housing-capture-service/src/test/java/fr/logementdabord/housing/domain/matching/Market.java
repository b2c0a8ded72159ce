package fr.logementdabord.housing.domain.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import fr.logementdabord.housing.application.MatchingRuleBook;
import fr.logementdabord.housing.domain.matching.Need.Resources;

/**
 * Vacancies and households for the stories of the matching.
 */
final class Market {

	static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	static final MatchingRules RULES = new MatchingRuleBook().on(DAY);

	static final PairRules PAIRS = new PairRules(RULES, DAY);

	private static final List<String> TYPOLOGIES = List.of("STUDIO", "T1", "T2", "T3", "T4");

	private static final List<String> COMPOSITIONS = List.of("SINGLE_WOMAN", "COUPLE", "SINGLE_MAN_WITH_CHILDREN",
			"COUPLE_WITH_CHILDREN", "GROUP");

	private static final List<String> COMMUNES = List.of("62119", "62498", "62041");

	private Market() {
	}

	static Vacancy vacancy(String id, String typology) {
		return new Vacancy(id, id, "habitat-demo", "62119", "200072460", typology, 31, false, "ORDINARY", 30_000L);
	}

	static Vacancy accessible(String id, String typology) {
		return new Vacancy(id, id, "habitat-demo", "62119", "200072460", typology, 31, true, "ORDINARY", 30_000L);
	}

	static Vacancy under(String regime, String typology) {
		return new Vacancy("D-1", "D-1", "habitat-demo", "62119", "200072460", typology, 31, false, regime, 30_000L);
	}

	static Need need(String id, String composition) {
		return new Need(id, "LDA-" + id, composition, List.of(), List.of(), List.of(), List.of(), List.of(), false,
				List.of(), new Resources(120_000, 120_000L), null, DAY);
	}

	static Need waiting(String id, String composition, LocalDate since) {
		Need plain = need(id, composition);
		return new Need(id, plain.caseId(), composition, List.of(), List.of(), List.of(), List.of(), List.of(), false,
				List.of(), plain.resources(), null, since);
	}

	static Need wheelchair(String id, String composition) {
		Need plain = need(id, composition);
		return new Need(id, plain.caseId(), composition, List.of(), List.of(), List.of(), List.of(), List.of(), true,
				List.of(), plain.resources(), null, DAY);
	}

	static Need earning(long low, Long high) {
		Need plain = need("S-1", "SINGLE_WOMAN");
		return new Need("S-1", plain.caseId(), plain.composition(), List.of(), List.of(), List.of(), List.of(),
				List.of(), false, List.of(), new Resources(low, high), null, DAY);
	}

	static Need young(List<String> regimes, Integer... birthYears) {
		Need plain = need("S-1", "SINGLE_MAN");
		return new Need("S-1", plain.caseId(), plain.composition(), List.of(birthYears), List.of("T1"), List.of(),
				List.of(), List.of(), false, regimes, plain.resources(), null, DAY);
	}

	static Snapshot snapshot(long seed, List<Vacancy> vacancies, List<Need> needs) {
		return new Snapshot(DAY, seed, RULES, vacancies, needs);
	}

	/** A small meeting in which rules, wishes, rarity and ties all play a part. */
	static Snapshot random(long seed, int mostVacancies, int mostNeeds) {
		Random random = new Random(seed);
		List<Vacancy> vacancies = new ArrayList<>();
		for (int i = random.nextInt(mostVacancies + 1); i > 0; i--) {
			vacancies.add(new Vacancy("D-" + i, "D-" + i, "habitat-demo", any(random, COMMUNES), "200072460",
					any(random, TYPOLOGIES), 31, random.nextInt(4) == 0, random.nextInt(6) == 0 ? "SAS" : "ORDINARY",
					20_000L + random.nextInt(30) * 1_000L));
		}
		List<Need> needs = new ArrayList<>();
		for (int i = random.nextInt(mostNeeds + 1); i > 0; i--) {
			needs.add(new Need("S-" + i, "LDA-" + i, any(random, COMPOSITIONS), List.of(), List.of(),
					List.of(any(random, COMMUNES)), random.nextInt(3) == 0 ? List.of(any(random, COMMUNES)) : List.of(),
					List.of("200072460"), random.nextInt(5) == 0, random.nextInt(3) == 0 ? List.of("SAS") : List.of(),
					random.nextInt(3) == 0 ? null : new Resources(60_000, 60_000L + random.nextInt(60) * 1_000L), null,
					DAY.minusWeeks(random.nextInt(4))));
		}
		return snapshot(seed, vacancies, needs);
	}

	private static String any(Random random, List<String> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

}
