package fr.logementdabord.housing.domain.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import fr.logementdabord.housing.application.MatchingRuleBook;
import fr.logementdabord.housing.domain.matching.Need.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Vacancies and meetings for the stories of the matching.
 */
final class Market {

	static final LocalDate DAY = LocalDate.of(2026, 12, 7);

	static final String AREA = "200072460";

	static final MatchingRules RULES = new MatchingRuleBook().on(DAY);

	static final PairRules PAIRS = new PairRules(RULES, DAY);

	private static final List<String> TYPOLOGIES = List.of("STUDIO", "T1", "T2", "T3", "T4");

	private static final List<String> COMPOSITIONS = List.of("SINGLE_WOMAN", "COUPLE", "SINGLE_MAN_WITH_CHILDREN",
			"COUPLE_WITH_CHILDREN", "GROUP");

	private static final List<String> COMMUNES = List.of("62119", "62498", "62041");

	private Market() {
	}

	static Vacancy vacancy(String id, String typology) {
		return vacancy(id, typology, false, "ORDINARY", "62119", 30_000L);
	}

	static Vacancy accessible(String id, String typology) {
		return vacancy(id, typology, true, "ORDINARY", "62119", 30_000L);
	}

	static Vacancy under(String regime, String typology) {
		return vacancy("D-1", typology, false, regime, "62119", 30_000L);
	}

	static Vacancy upstairs(int floor, @Nullable Boolean lift) {
		return new Vacancy("D-1", "D-1", "habitat-demo", "62119", AREA, "T1", 31, floor, lift, false, "ORDINARY",
				30_000L);
	}

	private static Vacancy vacancy(String id, String typology, boolean accessible, String regime, String commune,
			long cents) {
		return new Vacancy(id, id, "habitat-demo", commune, AREA, typology, 31, null, null, accessible, regime, cents);
	}

	static Need need(String id, String composition) {
		return Household.of(id, composition).need();
	}

	static Snapshot snapshot(long seed, List<Vacancy> vacancies, List<Need> needs) {
		return new Snapshot(DAY, seed, RULES, vacancies, needs);
	}

	/** A small meeting in which rules, wishes, rarity and ties all play a part. */
	static Snapshot random(long seed, int mostVacancies, int mostNeeds) {
		Random random = new Random(seed);
		List<Vacancy> vacancies = new ArrayList<>();
		for (int i = random.nextInt(mostVacancies + 1); i > 0; i--) {
			vacancies.add(vacancy("D-" + i, any(random, TYPOLOGIES), random.nextInt(4) == 0,
					random.nextInt(6) == 0 ? "SAS" : "ORDINARY", any(random, COMMUNES),
					20_000L + random.nextInt(30) * 1_000L));
		}
		List<Need> needs = new ArrayList<>();
		for (int i = random.nextInt(mostNeeds + 1); i > 0; i--) {
			Household household = Household.of("S-" + i, any(random, COMPOSITIONS))
				.wishing(any(random, COMMUNES))
				.wheelchair(random.nextInt(5) == 0)
				.under(random.nextInt(3) == 0 ? "SAS" : "PRIVATE_IML", "ORDINARY")
				.earning(random.nextInt(3) == 0 ? null : new Resources(60_000, 60_000L + random.nextInt(60) * 1_000L))
				.waitingSince(DAY.minusWeeks(random.nextInt(4)));
			needs.add((random.nextInt(3) == 0 ? household.excluding(any(random, COMMUNES)) : household).need());
		}
		return snapshot(seed, vacancies, needs);
	}

	private static String any(Random random, List<String> choices) {
		return choices.get(random.nextInt(choices.size()));
	}

}
