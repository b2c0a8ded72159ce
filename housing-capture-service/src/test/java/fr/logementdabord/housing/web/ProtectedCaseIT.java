package fr.logementdabord.housing.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.web.clearance.Clearance;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static fr.logementdabord.housing.web.People.newCase;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a case here when it is protected: it exists for Claire, who is cleared,
 * and for nobody else, whatever was written down about it before (ADR 0033).
 */
class ProtectedCaseIT extends RunningService {

	private static final String MARK = "Dossier protégé";

	@Test
	void its_search_is_absent_for_all_who_are_not_cleared() {
		People people = people();
		String searchId = people.searching();
		String caseId = caseOf("/api/searches/" + searchId);
		Caller other = people.coordinator("artois");
		int counted = total(other, "/api/searches?territory=artois");

		protect(caseId, "/api/searches/" + searchId);

		assertAbsent(caseId, "/api/searches/" + searchId, "/recherches/" + searchId, "/api/searches", "/recherches");
		assertThat(total(other, "/api/searches?territory=artois")).isEqualTo(counted - 1);
		assertThat(other.post("/api/searches/" + searchId + "/needs", SearchesIT.NEEDS).status()).isEqualTo(404);
		assertMarked(caseId, "/api/searches/" + searchId, "/recherches/" + searchId, "/recherches?q=" + caseId);
		assertThat(claire().get("/api/searches?format=csv").body()).contains(caseId);
	}

	@Test
	void its_placement_is_absent_and_its_dwelling_is_kept_for_nobody_knows_whom() {
		People people = people();
		String dwellingId = people.dwelling();
		String placementId = people.proposed(dwellingId, people.searching());
		String caseId = caseOf("/api/placements/" + placementId);
		Caller other = people.coordinator("artois");
		int counted = total(other, "/api/placements?territory=artois");

		protect(caseId, "/api/placements/" + placementId);

		assertAbsent(caseId, "/api/placements/" + placementId, "/positionnements/" + placementId, "/api/placements",
				"/positionnements");
		assertThat(total(other, "/api/placements?territory=artois")).isEqualTo(counted - 1);
		assertThat(people.step(other, placementId, "household-refusal", "{\"motive\":\"OTHER\"}").status())
			.isEqualTo(404);
		Answer dwelling = other.get("/api/dwellings/" + dwellingId);
		assertThat(dwelling.text("status")).isEqualTo("RESERVED");
		assertThat(dwelling.body()).doesNotContain(caseId, placementId);
		for (String list : List.of("/api/dwellings?size=100", "/logements?size=100")) {
			assertThat(other.page(list).body()).as(list).doesNotContain(caseId, placementId);
		}
		assertMarked(caseId, "/api/placements/" + placementId, "/positionnements/" + placementId,
				"/positionnements?q=" + caseId);
		assertThat(claire().get("/api/dwellings/" + dwellingId).text("caseId")).isEqualTo(caseId);
		assertThat(people.landlord().get("/api/placements/" + placementId).status()).as("who must answer")
			.isEqualTo(200);
		assertThat(people.landlord().page("/positionnements/" + placementId).body()).as("learns nothing")
			.doesNotContain(MARK);
	}

	@Test
	void its_tenancy_is_absent_for_all_who_are_not_cleared() {
		People people = people();
		String tenancyId = people.tenancy(people.dwelling(), "DIRECT", "");
		String caseId = caseOf("/api/tenancies/" + tenancyId);
		Caller other = people.coordinator("artois");
		int counted = total(other, "/api/tenancies?territory=artois");

		protect(caseId, "/api/tenancies/" + tenancyId);

		assertAbsent(caseId, "/api/tenancies/" + tenancyId, "/baux/" + tenancyId, "/api/tenancies", "/baux");
		assertThat(total(other, "/api/tenancies?territory=artois")).isEqualTo(counted - 1);
		assertThat(other.post("/api/tenancies/" + tenancyId + "/checks", "{\"months\":6,\"outcome\":\"MAINTAINED\"}")
			.status()).isEqualTo(404);
		assertMarked(caseId, "/api/tenancies/" + tenancyId, "/baux/" + tenancyId, "/baux?q=" + caseId);
	}

	@Test
	void the_table_of_a_meeting_that_was_prepared_before_leaves_it_out() throws IOException {
		// given two households at a table, one of them positioned, the other waiting
		People people = people();
		Caller state = people.state();
		String dwellingId = people.dwelling();
		String caseId = newCase();
		String searchId = people.searching(caseId, "artois");
		String neighbour = newCase();
		people.searching(neighbour, "artois");
		String meetingId = people.meetingAbout(dwellingId, people.dwelling());
		String meeting = "/api/meetings/" + meetingId;
		assertThat(state.post(meeting + "/preparation", "{}").status()).isEqualTo(200);
		String placementId = people.propose(meetingId, dwellingId, searchId).text("placementId");
		people.awaitPlacement(placementId, "PROPOSED");
		assertThat(minutes(state, meetingId)).contains(caseId);

		// when
		protect(caseId, "/api/placements/" + placementId);

		// then
		String pages = "/reunions/" + meetingId;
		for (Caller uncleared : uncleared()) {
			for (String path : List.of(meeting + "/matching", meeting + "/follow-ups", pages, pages + "/table",
					pages + "/table?logement=" + dwellingId, pages + "/rapprochements", pages + "/suites",
					pages + "/suites?format=csv")) {
				Answer read = path.startsWith("/api") ? uncleared.get(path) : uncleared.page(path);
				assertThat(read.status()).as(path).isEqualTo(200);
				assertThat(read.body()).as(path).doesNotContain(caseId, placementId, searchId);
			}
			assertThat(uncleared.page(pages + "/rapprochements").body()).contains(neighbour);
			assertThat(uncleared.page(pages + "/menages/" + searchId).status()).isEqualTo(404);
			assertThat(uncleared.page(pages + "/rapprochements/" + dwellingId + "/" + searchId).status())
				.isEqualTo(404);
			assertThat(minutes(uncleared, meetingId)).doesNotContain(caseId);
		}
		String pair = "{\"dwellingId\":\"%s\",\"searchId\":\"%s\"}".formatted(dwellingId, searchId);
		assertThat(state.post(meeting + "/withdrawn-ranks", pair).status()).isEqualTo(404);
		assertThat(state.post(meeting + "/decisions", pair.replace("}", ",\"rank\":2}")).status()).isEqualTo(404);

		// and who is cleared finds it there, also when the State prepares the meeting
		// anew
		assertThat(state.post(meeting + "/preparation", "{}").status()).isEqualTo(200);
		assertThat(state.get(meeting + "/matching").body()).doesNotContain(searchId);
		assertThat(claire().get(meeting + "/matching").body()).contains(searchId);
		assertThat(claire().page(pages + "/table?logement=" + dwellingId).body()).contains(caseId);
		assertThat(minutes(claire(), meetingId)).contains(caseId);
	}

	private Caller claire() {
		return people().person("claire", "coordinator", Set.of("artois"), "asso-escale");
	}

	private List<Caller> uncleared() {
		People people = people();
		return List.of(people.coordinator("artois"), people.department(), people.state());
	}

	private String caseOf(String address) {
		return people().department().get(address).text("caseId");
	}

	private static int total(Caller viewer, String list) {
		return viewer.get(list).json().path("total").asInt();
	}

	/** From now on a case is open to Claire only; awaits that this has been heard. */
	private void protect(String caseId, String address) {
		people().referrals().protectedFor(caseId, Clearance.account("claire"));
		People.await().until(() -> people().coordinator("artois").get(address).status() == 404);
	}

	private void assertAbsent(String caseId, String single, String page, String list, String pages) {
		for (Caller viewer : uncleared()) {
			assertThat(viewer.get(single).status()).isEqualTo(404);
			assertThat(viewer.page(page).status()).isEqualTo(404);
			assertThat(viewer.get(list + "?size=100").body()).doesNotContain(caseId);
			assertThat(viewer.get(list + "?q=" + caseId).json().path("total").asInt()).isZero();
			assertThat(viewer.get(list + "?format=csv").body()).doesNotContain(caseId);
			assertThat(viewer.page(pages + "?size=100").body()).doesNotContain(caseId);
		}
	}

	private void assertMarked(String caseId, String single, String... pages) {
		assertThat(claire().get(single).text("caseId")).isEqualTo(caseId);
		for (String page : pages) {
			assertThat(claire().page(page).body()).as(page).contains(caseId, MARK);
		}
	}

	private static String minutes(Caller reader, String meetingId) throws IOException {
		try (PDDocument document = Loader.loadPDF(reader.download("/reunions/" + meetingId + "/compte-rendu.pdf"))) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

}
