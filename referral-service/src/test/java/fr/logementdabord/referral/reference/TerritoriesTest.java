package fr.logementdabord.referral.reference;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TerritoriesTest {

	private final Territories territories = Territories.load();

	@ParameterizedTest
	@CsvSource({ "62119,artois", "62498,lens-henin", "62765,audomarois", "62160,boulonnais", "62108,montreuillois",
			"62447,montreuillois" })
	void a_covered_commune_belongs_to_its_territory(String insee, String territory) {
		assertThat(this.territories.territoryOf(insee, LocalDate.of(2026, 11, 23))).isEqualTo(territory);
	}

	@ParameterizedTest
	@CsvSource({ "62119,2018-12-31,", "62119,2019-01-01,artois", "62108,2021-12-31,", "62108,2022-01-01,montreuillois",
			"62447,2020-12-31,", "62447,2021-01-01,montreuillois" })
	void coverage_starts_on_a_day(String insee, LocalDate day, String territory) {
		assertThat(this.territories.territoryOf(insee, day)).isEqualTo(territory);
	}

	@Test
	void names_that_look_alike_do_not_route() {
		// CC du Sud Artois is not the Artois territory
		assertThat(this.territories.territoryOf("62002", LocalDate.of(2026, 1, 1))).isNull();
		assertThat(this.territories.territoryOf("62041", LocalDate.of(2026, 1, 1))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "62461", "62549", "62743", "62447" })
	void a_merged_commune_is_found_by_its_former_code(String former) {
		assertThat(this.territories.commune(former)).get()
			.extracting(Commune::insee, Commune::name)
			.containsExactly("62447", "Hesdin-la-Forêt");
		assertThat(this.territories.territoryOf(former, LocalDate.of(2023, 5, 1))).isEqualTo("montreuillois");
	}

	@Test
	void the_whole_county_is_there_and_478_communes_are_covered() {
		LocalDate day = LocalDate.of(2026, 11, 23);
		assertThat(this.territories.all()).hasSize(887);
		assertThat(this.territories.all())
			.filteredOn((commune) -> this.territories.territoryOf(commune.insee(), day) != null)
			.hasSize(478);
	}

	/**
	 * The list of communes says itself who covers what since when: an independent
	 * witness.
	 */
	@Test
	void the_coverage_by_groups_agrees_with_the_source_commune_by_commune() {
		for (NamedCsvRecord row : ReferenceCsv.rows("territories.csv")) {
			String insee = row.getField("commune_insee");
			String from = row.getField("covered_from");
			if (from.isEmpty()) {
				assertThat(this.territories.territoryOf(insee, LocalDate.of(2026, 11, 23))).as(insee).isNull();
			}
			else {
				LocalDate first = LocalDate.parse(from);
				String key = Normalizer.normalize(row.getField("lda_territory"), Normalizer.Form.NFD)
					.replaceAll("\\p{M}", "")
					.toLowerCase(Locale.ROOT);
				assertThat(this.territories.territoryOf(insee, first)).as(insee).isEqualTo(key);
				assertThat(this.territories.territoryOf(insee, first.minusDays(1))).as(insee).isNull();
			}
		}
	}

	@Test
	void a_sixth_platform_is_two_rows_of_data() {
		Territories tomorrow = TerritoriesCsv.load("/reference-with-a-sixth-platform/");
		String saintPol = "62767";
		assertThat(tomorrow.territoryOf(saintPol, LocalDate.of(2026, 12, 31))).isNull();
		assertThat(tomorrow.territoryOf(saintPol, LocalDate.of(2027, 1, 1))).isEqualTo("ternois");
		assertThat(tomorrow.territoryOf("62119", LocalDate.of(2027, 1, 1))).isEqualTo("artois");
		assertThat(this.territories.territoryOf(saintPol, LocalDate.of(2027, 1, 1))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "99999", "6211", "''", "59350", "'62119 '" })
	void an_unknown_code_is_nobodys_commune(String code) {
		assertThat(this.territories.commune(code)).isEmpty();
		assertThat(this.territories.territoryOf(code, LocalDate.of(2026, 1, 1))).isNull();
	}

	@Test
	void a_commune_is_found_by_name_without_accents_or_case() {
		assertThat(this.territories.communeNamed("bethune")).get().extracting(Commune::insee).isEqualTo("62119");
		assertThat(this.territories.communeNamed("BRUAY LA BUISSIERE")).get()
			.extracting(Commune::insee)
			.isEqualTo("62178");
		assertThat(this.territories.communeNamed("Paris")).isEmpty();
	}

}
