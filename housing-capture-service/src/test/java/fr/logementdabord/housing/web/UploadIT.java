package fr.logementdabord.housing.web;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.testkit.browser.Browser;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import static fr.logementdabord.housing.web.People.today;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Availabilities that come as a spreadsheet.
 */
class UploadIT extends RunningService {

	private static final String HEADINGS = "Référence;Code INSEE;Typologie;Surface (m²);Loyer hors charges (€);Charges (€);Mobilité réduite;Régime;Disponible le;Étage\n";

	@Test
	void a_good_file_is_looked_at_then_announced_once() {
		People people = people();
		String first = AvailabilityIT.reference();
		String second = AvailabilityIT.reference();
		people.landlord().post("/api/dwellings", AvailabilityIT.complete(second));
		String file = HEADINGS + line(first, "T1 bis", "326,50") + line(second, "t4", "610");

		Answer looked = send(people.landlord(), file);

		assertThat(looked.status()).as(looked.body()).isEqualTo(201);
		assertThat(looked.text("status")).isEqualTo("CHECKED");
		assertThat(looked.json().path("effects").path("OFFER").asInt()).isEqualTo(1);
		assertThat(looked.json().path("effects").path("CORRECTION").asInt()).isEqualTo(1);
		assertThat(people.landlord().get("/api/dwellings?q=" + first.toLowerCase()).json().path("total").asInt())
			.as("a dry run changes nothing")
			.isZero();

		String id = looked.text("uploadId");
		assertThat(people.landlord().page("/logements/fichiers/" + id).body()).contains("Annoncer tous ces logements");
		Answer done = people.landlord().post("/api/dwellings/uploads/" + id + "/announcement", "{}");
		assertThat(done.text("status")).isEqualTo("APPLIED");
		assertThat(done.json().path("applied").asInt()).isEqualTo(2);
		People.await()
			.until(() -> people.landlord().get("/api/dwellings?q=" + first.toLowerCase()).body().contains("T1_BIS"));
		assertThat(people.landlord().post("/api/dwellings/uploads/" + id + "/announcement", "{}").text("status"))
			.isEqualTo("APPLIED");
		assertThat(send(people.landlord("habitat-voisin"), file).text("uploadId")).isNotEqualTo(id);
		assertThat(people.landlord("habitat-voisin").get("/api/dwellings/uploads/" + id).status()).isEqualTo(404);
	}

	@Test
	void every_mistake_is_told_by_line_and_column_and_nothing_is_announced() {
		People people = people();
		String good = AvailabilityIT.reference();
		String file = HEADINGS + line(good, "T2", "400") + line(good, "T2", "400")
				+ line(AvailabilityIT.reference(), "T2", "0") + line(AvailabilityIT.reference(), "Château", "100000")
				+ line(AvailabilityIT.reference(), "T2", "400").replace("62119", "62999")
				+ line(AvailabilityIT.reference(), "T2", "beaucoup").replace(";non;", ";peut-être;");

		Answer looked = send(people.landlord(), file);

		assertThat(looked.text("status")).isEqualTo("REFUSED");
		assertThat(looked.json()
			.path("errors")
			.valueStream()
			.map((error) -> error.path("line").asInt() + " " + error.path("column").asString())
			.toList()).containsExactly("3 Référence", "4 Loyer hors charges (€)", "5 Typologie",
					"5 Loyer hors charges (€)", "6 Code INSEE", "7 Loyer hors charges (€)", "7 Mobilité réduite");
		String id = looked.text("uploadId");
		assertThat(people.landlord().page("/logements/fichiers/" + id).body())
			.contains("Rien n’a été annoncé", "Cette référence est déjà à la ligne 2")
			.doesNotContain("Annoncer tous ces logements");
		assertThat(people.landlord().post("/api/dwellings/uploads/" + id + "/announcement", "{}").text("status"))
			.isEqualTo("REFUSED");
		assertThat(people.landlord().get("/api/dwellings?q=" + good.toLowerCase()).json().path("total").asInt())
			.isZero();
	}

	@Test
	void a_file_is_corrected_and_announced_by_keyboard_alone(@TempDir Path folder) throws IOException {
		Caller landlord = people().landlord();
		Path wrong = Files.writeString(folder.resolve("faux.csv"),
				HEADINGS + line(AvailabilityIT.reference(), "Château", "400"));
		Path right = Files.writeString(folder.resolve("juste.csv"),
				HEADINGS + line(AvailabilityIT.reference(), "T2", "400"));
		try (Browser browser = Browser.open(landlord.base(), landlord.token())) {
			browser.go("/logements/fichiers").accessible();
			browser.tabTo("Fichier CSV ou XLSX").choose(wrong).tabTo("Vérifier le fichier").press(Keys.ENTER);
			browser.awaitText("Rien n’a été annoncé").awaitText("Typologie").accessible();

			browser.tabTo("Envoyer un autre fichier").press(Keys.ENTER);
			browser.awaitText("Annoncer des logements par fichier");
			browser.tabTo("Fichier CSV ou XLSX").choose(right).tabTo("Vérifier le fichier").press(Keys.ENTER);
			browser.awaitText("1 ligne(s) lisible(s), 0 erreur(s)").accessible();
			browser.tabTo("Annoncer tous ces logements").press(Keys.ENTER);
			browser.awaitText("1 logement(s) annoncé(s)").accessible();
		}
	}

	@Test
	void a_dwelling_kept_for_a_household_is_told_before_anything_is_announced() {
		People people = people();
		String dwellingId = people.dwelling();
		people.proposed(dwellingId, people.searching());
		String reference = people.department().get("/api/dwellings/" + dwellingId).text("reference");

		Answer looked = send(people.landlord(), HEADINGS + line(reference, "T3", "400"));

		assertThat(looked.text("status")).isEqualTo("REFUSED");
		assertThat(looked.body()).contains("déjà réservé pour un ménage");
	}

	@Test
	void the_template_comes_back_as_a_good_file() {
		People people = people();
		Answer template = people.landlord().get("/api/dwellings/uploads/template?format=csv");
		assertThat(template.body()).contains("Référence", "Mobilité réduite");
		String again = template.body()
			.replace("BET-0042", AvailabilityIT.reference())
			.replace("15/12/2026", today().toString());
		assertThat(send(people.landlord(), again).text("status")).isEqualTo("CHECKED");
		byte[] book = SheetExport.of("x", "Référence").row("A").xlsx();
		assertThat(Caller.send(request(people.landlord()).POST(BodyPublishers.ofByteArray(book))).body())
			.contains("Cette colonne est nécessaire.");
	}

	@Test
	void what_is_no_spreadsheet_is_told() {
		assertThat(send(people().landlord(), "").status()).isEqualTo(400);
		assertThat(send(people().landlord(), HEADINGS).body()).contains("ne contient aucun logement");
		assertThat(send(people().landlord(), HEADINGS.replace("Étage", "Humeur") + "\n").body())
			.contains("n’est pas attendue");
		String boundary = "limite";
		Answer page = Caller.send(people().landlord()
			.request("/logements/fichiers", "Accept", "text/html", "Content-Type",
					"multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofString("""
					--limite\r
					Content-Disposition: form-data; name="idempotencyKey"\r
					\r
					%s\r
					--limite\r
					Content-Disposition: form-data; name="file"; filename="x.csv"\r
					\r
					"ouvert\r
					--limite--\r
					""".formatted(UUID.randomUUID()))));
		assertThat(page.status()).as(page.body()).isEqualTo(400);
		assertThat(page.body()).contains("guillemet");
	}

	private static String line(String reference, String typology, String rent) {
		return "%s;62119;%s;31;%s;48;non;Logement ordinaire;%s;2\n".formatted(reference, typology, rent, today());
	}

	private static Answer send(Caller landlord, String csv) {
		return Caller.send(request(landlord).POST(BodyPublishers.ofString(csv)));
	}

	private static java.net.http.HttpRequest.Builder request(Caller landlord) {
		return landlord.request("/api/dwellings/uploads", "Content-Type", "text/csv", "Idempotency-Key",
				UUID.randomUUID().toString());
	}

}
