package fr.logementdabord.referral.reference;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WhereToGoTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

	private final WhereToGo whereToGo = WhereToGo.load();

	@Test
	void every_commune_without_a_platform_has_somewhere_near_to_go() {
		Territories territories = Territories.load();
		List<String> uncovered = territories.all()
			.stream()
			.filter((commune) -> territories.territoryOf(commune.insee(), DAY) == null)
			.map(Commune::epci)
			.distinct()
			.toList();
		assertThat(uncovered).hasSize(8)
			.allSatisfy((epci) -> assertThat(this.whereToGo.on(epci, DAY)).hasSizeGreaterThan(3)
				.first()
				.extracting(WhereToGo.Place::who)
				.asString()
				.startsWith("la Maison du Département"));
	}

	@Test
	void the_emergency_number_is_always_among_them() {
		assertThat(this.whereToGo.on("200072460", DAY)).extracting(WhereToGo.Place::who).contains("le 115");
	}

}
