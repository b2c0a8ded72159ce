package fr.logementdabord.reporting;

import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.web.table.TableNotice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every table that leaves the service says that its data are invented, where they are.
 * PDF documents: {@code PdfDocumentsTest}.
 */
class ExportsIT extends RunningService {

	private static final String INVENTED = "Données de démonstration : tout est inventé.";

	@AfterEach
	void the_data_are_taken_for_real_again() {
		TableNotice.tell("");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/parcours/export.csv", "/parcours/mesures/export.csv", "/parcours/menages/export.csv",
			"/tableau-de-bord/chiffres/saisines-recues/lignes.csv?" + YEARS,
			"/tableau-de-bord/chiffres/saisines-recues/lignes.xlsx?" + YEARS, "/rapports/activite.csv?" + YEARS,
			"/rapports/activite.xlsx?" + YEARS, "/rapports/editions.csv", "/rapports/editions.xlsx",
			"/observatoire/export.csv?" + YEARS, "/observatoire/export.xlsx?" + YEARS })
	void every_table_to_take_away_tells_that_the_data_are_invented(String path) throws Exception {
		send("POST", "/api/reports/editions", "{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\"}", departement());
		TableNotice.tell(INVENTED);

		byte[] table = file(path, departement());

		TableNotice.tell("");
		SheetFile read = SheetFile.read(table, SheetLimits.USUAL);
		assertThat(read.rows().getLast().cell(read.headings().getFirst())).isEqualTo(INVENTED);
		assertThat(read.rows().size()).isGreaterThan(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/cases", "/api/cases/measures", "/api/cases/households",
			"/api/figures/saisines-recues/rows?" + YEARS })
	void so_does_every_list_that_a_program_fetches_as_a_table(String path) {
		TableNotice.tell(INVENTED);

		assertThat(csv(path, departement()).lines().toList().getLast()).startsWith(INVENTED);
	}

}
