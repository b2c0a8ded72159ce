package fr.logementdabord.housing.application;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommunesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);

	private final Communes communes = new Communes();

	@ParameterizedTest
	@CsvSource({ "62119,artois", "62498,lens-henin", "62765,audomarois", "62160,boulonnais", "62826,montreuillois" })
	void a_commune_follows_its_territory(String insee, String territory) {
		assertThat(this.communes.find(insee).orElseThrow().territoryOn(TODAY)).contains(territory);
	}

	@Test
	void a_commune_of_the_departement_may_be_without_a_platform() {
		assertThat(this.communes.find("62041").orElseThrow().territoryOn(TODAY)).isEmpty();
	}

	@Test
	void a_commune_is_covered_from_its_date_on() {
		Communes.Commune leTouquet = this.communes.find("62826").orElseThrow();
		assertThat(leTouquet.territoryOn(LocalDate.of(2021, 12, 31))).isEmpty();
		assertThat(leTouquet.territoryOn(LocalDate.of(2022, 1, 1))).contains("montreuillois");
	}

	@Test
	void the_code_of_a_merged_commune_still_resolves() {
		assertThat(this.communes.find("62549").orElseThrow().territoryOn(TODAY)).contains("montreuillois");
	}

	@Test
	void other_departements_are_unknown() {
		assertThat(this.communes.find("59350")).isEmpty();
		assertThat(this.communes.nameOf("59350")).isEqualTo("59350");
		assertThat(this.communes.nameOf(null)).isEmpty();
	}

}
