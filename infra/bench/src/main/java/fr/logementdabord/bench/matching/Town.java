package fr.logementdabord.bench.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import fr.logementdabord.housing.domain.matching.MatchingRules;
import fr.logementdabord.housing.domain.matching.Need;
import fr.logementdabord.housing.domain.matching.Need.Resources;
import fr.logementdabord.housing.domain.matching.Snapshot;
import fr.logementdabord.housing.domain.matching.Vacancy;

/**
 * Invented vacancies and households, always the same for the same seed: many single
 * people, few small dwellings.
 */
final class Town {

	private static final List<String> COMMUNES = List.of("62119", "62498", "62041", "62178", "62427", "62510");

	private static final List<String> TYPOLOGIES = List.of("STUDIO", "T1", "T2", "T2", "T3", "T3", "T4", "T5");

	private static final List<String> COMPOSITIONS = List.of("SINGLE_WOMAN", "SINGLE_MAN", "SINGLE_MAN", "COUPLE",
			"SINGLE_WOMAN_WITH_CHILDREN", "COUPLE_WITH_CHILDREN");

	private static final List<String> URGENCIES = List.of("ORDINARY", "ORDINARY", "ORDINARY", "URGENT", "VERY_URGENT");

	private final Random random;

	private final long seed;

	private final LocalDate day;

	private final MatchingRules rules;

	Town(long seed, LocalDate day, MatchingRules rules) {
		this.random = new Random(seed);
		this.seed = seed;
		this.day = day;
		this.rules = rules;
	}

	Snapshot snapshot(int vacancies, int needs) {
		List<Vacancy> offered = new ArrayList<>();
		for (int i = 0; i < vacancies; i++) {
			offered.add(new Vacancy("D-" + i, "REF-" + i, "habitat-demo", any(COMMUNES), "200072460", any(TYPOLOGIES),
					40, this.random.nextInt(5), this.random.nextBoolean(), this.random.nextInt(8) == 0,
					this.random.nextInt(10) == 0 ? "SAS" : "ORDINARY", 28_000L + this.random.nextInt(300) * 100L));
		}
		List<Need> sought = new ArrayList<>();
		for (int i = 0; i < needs; i++) {
			sought.add(need(i));
		}
		return new Snapshot(this.day, this.seed, this.rules, offered, sought);
	}

	private Need need(int number) {
		long resources = 60_000L + this.random.nextInt(120) * 1_000L;
		return new Need("S-" + number, "LDA-" + number, any(COMPOSITIONS), null, null, List.of(),
				List.of(any(COMMUNES)), this.random.nextInt(4) == 0 ? List.of(any(COMMUNES)) : List.of(),
				List.of("200072460"), this.random.nextInt(12) == 0, this.random.nextInt(6) == 0 ? 1 : null,
				this.random.nextInt(4) == 0 ? List.of("ORDINARY", "SAS") : List.of("ORDINARY"),
				new Resources(resources, resources + 40_000L), any(URGENCIES),
				this.day.minusDays(this.random.nextInt(700)));
	}

	private String any(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
