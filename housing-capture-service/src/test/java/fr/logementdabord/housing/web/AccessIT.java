package fr.logementdabord.housing.web;

import java.util.List;
import java.util.Set;

import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetLimits;
import fr.logementdabord.documents.sheet.UnreadableSheet;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who sees what of a thing they may see. Who reaches which route at all:
 * {@link AccessMatrixIT}.
 */
class AccessIT extends RunningService {

	private static final String FAR = "far";

	@Test
	void a_landlord_without_an_organisation_sees_nothing() {
		Caller landlord = people().person("bailleur", "landlord", Set.of(), null);
		assertThat(landlord.get("/api/dwellings").json().path("total").asInt()).isZero();
		assertThat(landlord.post("/api/dwellings", People.announcement("REF-ACCESS", "62119", "ORDINARY")).status())
			.isEqualTo(403);
	}

	@Test
	void a_download_holds_only_what_the_viewer_may_see() throws UnreadableSheet {
		people().tenancy(people().dwelling("habitat-demo", "62119", "SAS"), "SAS", "");
		for (String path : List.of("/api/dwellings", "/api/placements", "/api/meetings", "/api/searches",
				"/api/tenancies")) {
			Answer far = people().coordinator("boulonnais").get(path + "?format=csv");
			Answer near = people().coordinator("artois").get(path, "Accept", "text/csv");
			assertThat(far.header("Content-Type")).startsWith("text/csv");
			assertThat(far.body().lines()).as(path).hasSize(1);
			assertThat(near.body().lines()).as(path).hasSizeGreaterThan(1);
			// the same rows as a workbook
			SheetFile book = SheetFile.read(people().coordinator("artois").download(path + "?format=xlsx"),
					SheetLimits.USUAL);
			assertThat(book.rows()).as(path).hasSize((int) near.body().lines().count() - 1);
			assertThat(SheetFile
				.read(people().coordinator("boulonnais").download(path + "?format=xlsx"), SheetLimits.USUAL)
				.rows()).as(path).isEmpty();
		}
	}

	@Test
	void a_landlord_sees_its_own_dwellings_of_an_agenda() {
		People people = people();
		String own = people.dwelling();
		String foreign = people.dwelling("habitat-voisin", "62119", "ORDINARY");
		String meetingId = people.meetingAbout(own, foreign);
		People.await()
			.untilAsserted(
					() -> assertThat(people.state().get("/api/meetings/" + meetingId).body()).contains(own, foreign));

		assertThat(people.landlord().get("/api/meetings/" + meetingId).body()).contains(own).doesNotContain(foreign);
		assertThat(people.landlord().page("/reunions/" + meetingId).body()).doesNotContain("habitat-voisin",
				"Ménages en recherche");
	}

	@Test
	void malformed_ids_do_not_exist() {
		Caller landlord = people().landlord();
		assertThat(landlord.get("/api/dwellings/" + FAR).status()).isEqualTo(404);
		assertThat(landlord.post("/api/dwellings/a.b%2Ac/withdrawal", "{}").status()).isIn(400, 404);
		assertThat(people().step(landlord, "_._", "landlord-answer", "{\"accepted\":true}").status()).isEqualTo(404);
	}

}
