package fr.logementdabord.housing.domain.matching;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.housing.domain.matching.Need.Resources;
import org.jspecify.annotations.Nullable;

/**
 * A household for the stories of the matching: each word changes one thing.
 */
record Household(String id, String composition, @Nullable String ageBand, List<String> typologies, List<String> wished,
		List<String> excluded, boolean accessible, @Nullable Integer floor, List<String> regimes,
		@Nullable Resources resources, String urgency, LocalDate since) {

	static Household of(String id, String composition) {
		return new Household(id, composition, null, List.of(), List.of(), List.of(), false, null,
				List.of("ORDINARY", "PRIVATE_IML"), new Resources(120_000, 120_000L), "ORDINARY", Market.DAY);
	}

	Household aged(@Nullable String band) {
		return new Household(this.id, this.composition, band, this.typologies, this.wished, this.excluded,
				this.accessible, this.floor, this.regimes, this.resources, this.urgency, this.since);
	}

	Household asking(String... some) {
		return new Household(this.id, this.composition, this.ageBand, List.of(some), this.wished, this.excluded,
				this.accessible, this.floor, this.regimes, this.resources, this.urgency, this.since);
	}

	Household wishing(String... communes) {
		return new Household(this.id, this.composition, this.ageBand, this.typologies, List.of(communes), this.excluded,
				this.accessible, this.floor, this.regimes, this.resources, this.urgency, this.since);
	}

	Household excluding(String... communes) {
		return new Household(this.id, this.composition, this.ageBand, this.typologies, this.wished, List.of(communes),
				this.accessible, this.floor, this.regimes, this.resources, this.urgency, this.since);
	}

	Household wheelchair(boolean needed) {
		return new Household(this.id, this.composition, this.ageBand, this.typologies, this.wished, this.excluded,
				needed, this.floor, this.regimes, this.resources, this.urgency, this.since);
	}

	Household climbingTo(int highest) {
		return new Household(this.id, this.composition, this.ageBand, this.typologies, this.wished, this.excluded,
				this.accessible, highest, this.regimes, this.resources, this.urgency, this.since);
	}

	Household under(String... some) {
		return new Household(this.id, this.composition, this.ageBand, this.typologies, this.wished, this.excluded,
				this.accessible, this.floor, List.of(some), this.resources, this.urgency, this.since);
	}

	Household earning(@Nullable Resources band) {
		return new Household(this.id, this.composition, this.ageBand, this.typologies, this.wished, this.excluded,
				this.accessible, this.floor, this.regimes, band, this.urgency, this.since);
	}

	Household pressing(String code) {
		return new Household(this.id, this.composition, this.ageBand, this.typologies, this.wished, this.excluded,
				this.accessible, this.floor, this.regimes, this.resources, code, this.since);
	}

	Household waitingSince(LocalDate day) {
		return new Household(this.id, this.composition, this.ageBand, this.typologies, this.wished, this.excluded,
				this.accessible, this.floor, this.regimes, this.resources, this.urgency, day);
	}

	Need need() {
		return new Need(this.id, "LDA-" + this.id, this.composition, null, this.ageBand, this.typologies, this.wished,
				this.excluded, List.of(Market.AREA), this.accessible, this.floor, this.regimes, this.resources,
				this.urgency, this.since);
	}

}
