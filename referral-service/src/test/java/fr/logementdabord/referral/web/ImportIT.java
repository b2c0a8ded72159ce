package fr.logementdabord.referral.web;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.testkit.browser.Browser;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Existing files brought in by a spreadsheet, and exchanged with SI-SIAO.
 */
class ImportIT extends RunningService {

	static final Set<String> ADDRESSES = Set.of("/api/referrals/imports", "/api/referrals/imports/template",
			"/api/referrals/imports/guide", "/api/referrals/imports/{importId}",
			"/api/referrals/imports/{importId}/application", "/api/referrals/si-siao", "/saisines/importations",
			"/saisines/importations/{importId}", "/saisines/importations/{importId}/reprise",
			"/saisines/importations/si-siao");

	private static final String IMPORTS = "/api/referrals/imports";

	private static final Map<String, String> MELLE_D = Map.ofEntries(Map.entry("Date de la saisine", "17/05/2025"),
			Map.entry("Type de saisissant", "CCAS"), Map.entry("Composition", "SINGLE_WOMAN"),
			Map.entry("Rattachement", "ATTACHMENT"), Map.entry("Commune", "62119"),
			Map.entry("Situation au regard du logement", "ROUGH_SLEEPING"), Map.entry("Motif", "NO_RESOURCES"),
			Map.entry("Information du ménage", "oui"), Map.entry("Concertation", "oui"),
			Map.entry("Difficultés", "ISOLATION ; MENTAL_HEALTH"), Map.entry("Ressources du ménage", "RSA"),
			Map.entry("Numéro de dossier SIAO", "62-12345"), Map.entry("Personne 1 – Lien", "SELF"),
			Map.entry("Personne 1 – Nom", Saisines.FAMILY_NAME), Map.entry("Personne 1 – Prénom", Saisines.GIVEN_NAME),
			Map.entry("Personne 1 – Date de naissance", "15/03/2007"));

	@Test
	void a_file_without_mistakes_is_looked_at_then_taken_over_whole_once_with_its_own_dates() {
		List<String> references = List.of("A-" + UUID.randomUUID().toString().substring(0, 8),
				"B-" + UUID.randomUUID().toString().substring(0, 8));
		String file = csv(references.stream().map((reference) -> line(reference, Map.of())).toList());

		Answer looked = look(REFERRER, file);

		assertThat(looked.status()).as(looked.body()).isEqualTo(201);
		assertThat(looked.json().get("status").asString()).as(looked.body()).isEqualTo("CHECKED");
		assertThat(looked.json().get("fresh").asInt()).isEqualTo(2);
		assertThat(stored()).as("sealed while it waits").doesNotContain(Saisines.FAMILY_NAME, "MENTAL_HEALTH");
		JsonNode applied = applied(looked);
		assertThat(applied.get("done").asInt()).isEqualTo(2);
		String caseId = applied.get("results").get(0).get("caseId").asString();
		JsonNode detail = get(COORDINATOR, "/api/referrals/" + caseId).json();
		assertThat(detail.get("submittedOn").asString()).isEqualTo("2025-05-17");
		assertThat(get(REFERRER, "/api/identities?caseId=" + caseId).body()).contains(Saisines.FAMILY_NAME);
		assertThat(
				get(REFERRER, "/saisines/importations/" + looked.json().get("importId").asString(), "text/html").body())
			.contains("Repris", caseId);

		Answer again = look(REFERRER, file);
		assertThat(again.json().get("fresh").asInt()).as("the same references again").isZero();
		assertThat(applied(again).get("results").get(0).get("caseId").asString()).isEqualTo(caseId);
		// and whoever guesses its number gets nothing and changes nothing
		String importId = looked.json().get("importId").asString();
		assertThat(get(OTHER_REFERRER, IMPORTS + "/" + importId).status()).isEqualTo(404);
		assertThat(get(OTHER_REFERRER, "/saisines/importations/" + importId, "text/html").status()).isEqualTo(404);
		assertThat(post(OTHER_REFERRER, IMPORTS + "/" + importId + "/application", "").status()).isEqualTo(404);
		assertThat(form(OTHER_REFERRER, "/saisines/importations/" + importId + "/reprise").status()).isEqualTo(404);
	}

	@Test
	void every_mistake_is_told_by_line_and_column_and_nothing_is_taken_over() {
		String reference = "C-" + UUID.randomUUID().toString().substring(0, 8);
		Answer looked = look(REFERRER,
				csv(List.of(line(reference, Map.of()), line(reference, Map.of("Motif", "un motif")),
						line("D-1",
								Map.of("Personne 1 – Date de naissance", "hier", "Date de la saisine", "01/01/2990")),
						line("=1+1", Map.of("Personne 1 – Nom", "=cmd")))));

		assertThat(looked.json().get("status").asString()).isEqualTo("REFUSED");
		List<String> told = looked.json()
			.get("problems")
			.valueStream()
			.map((one) -> one.get("line").asInt() + " " + one.get("column").asString())
			.toList();
		assertThat(told).contains("3 Référence du dossier", "3 Motif", "4 Personne 1 – Date de naissance",
				"4 Date de la saisine", "5 Référence du dossier", "5 Personne 1 – Nom");
		String path = IMPORTS + "/" + looked.json().get("importId").asString();
		post(REFERRER, path + "/application", "{}");
		assertThat(get(REFERRER, path).json().get("status").asString()).isEqualTo("REFUSED");
		assertThat(stored()).doesNotContain(Saisines.FAMILY_NAME, "=cmd");
		assertThat(look(REFERRER, "Nom;Prénom\nA;B\n").json().get("problems").toString()).contains("n’est pas attendue",
				"nécessaire");
		assertThat(look(REFERRER, "").status()).isEqualTo(400);
	}

	@Test
	void a_file_is_corrected_and_taken_over_and_an_extract_read_by_keyboard_alone(@TempDir Path folder)
			throws IOException {
		String reference = "K-" + UUID.randomUUID().toString().substring(0, 8);
		try (Browser referrer = Browser.open(base(), REFERRER)) {
			referrer.go("/saisines/importations").accessible();
			send(referrer, "Fichier CSV ou XLSX", "Vérifier le fichier",
					file(folder, "faux.csv", csv(List.of(line(reference, Map.of("Motif", "un motif"))))));
			referrer.awaitText("Rien n’a été repris").accessible();

			referrer.tabTo("Envoyer un autre fichier").press(Keys.ENTER);
			referrer.awaitText("Reprendre des dossiers existants");
			send(referrer, "Fichier CSV ou XLSX", "Vérifier le fichier",
					file(folder, "juste.csv", csv(List.of(line(reference, Map.of())))));
			referrer.awaitText("1 nouvelle(s)").accessible();
			referrer.tabTo("Reprendre toutes ces saisines").press(Keys.ENTER);
			referrer.awaitText("Repris").accessible();

			referrer.go("/saisines/importations");
			send(referrer, "Extrait CSV ou XLSX", "Lire l’extrait",
					file(folder, "extrait.csv", "Numéro SI-SIAO;Nom;COMPOSITIONS\n62-9;Martin;010\n"));
			referrer.awaitText("1 brouillon(s)").awaitText("Cet identifiant n’existe pas").accessible();
			referrer.tabTo("DR-").press(Keys.ENTER);
			referrer.awaitText("Saisine en brouillon");
		}
	}

	private static void send(Browser person, String field, String button, Path file) {
		person.tabTo(field).choose(file).tabTo(button).press(Keys.ENTER);
	}

	private static Path file(Path folder, String name, String content) throws IOException {
		return Files.writeString(folder.resolve(name), content);
	}

	@Test
	void a_saisine_goes_to_si_siao_in_its_codes_and_without_a_name() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		Answer exported = get(REFERRER, "/api/referrals/si-siao?format=csv&caseId=" + caseId, "*/*");
		assertThat(exported.status()).isEqualTo(200);
		assertThat(exported.body()).contains(caseId, "Femme seule", ";20;", "Absence de ressources", "201")
			.doesNotContain(Saisines.FAMILY_NAME, Saisines.BIRTH_DATE);
		assertThat(get(OTHER_REFERRER, "/api/referrals/si-siao?caseId=" + caseId, "*/*").status()).isEqualTo(404);
		assertThat(get(OTHER_REFERRER, "/api/referrals/si-siao?format=csv", "*/*").body()).doesNotContain(caseId);
	}

	@Test
	void an_extract_of_si_siao_becomes_drafts_and_what_is_unknown_is_told_by_line_and_kept() {
		String extract = """
				Numéro SI-SIAO;Nom;Prénom;Date de naissance;COMPOSITIONS;SITUATION_DEMANDES;MOTIF_DEMANDES;RESSOURCES
				62-1;Martin;Ada;01/02/1990;20;35;214;"60 ; 190"
				62-2;Martin;Bob;01/02/1990;010;31;202;160
				""";
		Answer read = send(request(REFERRER, "/api/referrals/si-siao").header("Content-Type", "text/csv")
			.header("Idempotency-Key", freshKey())
			.POST(BodyPublishers.ofString(extract)));

		assertThat(read.status()).as(read.body()).isEqualTo(201);
		assertThat(read.json()
			.get("problems")
			.valueStream()
			.map((one) -> one.get("line").asInt() + " " + one.get("column").asString()))
			.containsExactly("3 COMPOSITIONS", "3 SITUATION_DEMANDES", "3 MOTIF_DEMANDES");
		assertThat(read.json().get("problems").toString()).contains("Hébergement d'insertion", "Arrivée en France");
		String first = draft(read, 0);
		assertThat(first).contains("SINGLE_WOMAN", "HOTEL", "EVICTION", "RSA", "62-1", "Martin", "1990-02-01");
		assertThat(draft(read, 1)).contains("SI-SIAO COMPOSITIONS 010", "SI-SIAO SITUATION_DEMANDES 31", "REFUSED");
	}

	@Test
	void only_those_who_refer_bring_files_in() {
		for (String address : ADDRESSES) {
			String path = address.replace("{importId}", "IM-000000000000");
			boolean command = path.endsWith("application") || path.endsWith("reprise") || path.endsWith("/si-siao")
					|| path.equals(IMPORTS);
			assertThat(call(null, path, command).status()).as(path).isEqualTo(401);
			for (String token : List.of(ASSOCIATION, LANDLORD, STATE, DEPARTMENT, AUDITOR, PARTNER, SERVICE)) {
				assertThat(call(token, path, command).status()).as(path).isEqualTo(403);
			}
			assertThat(call(REFERRER, path, command).status()).as(path).isIn(200, 201, 400, 404, 405, 415);
		}
	}

	private Answer call(@Nullable String token, String path, boolean command) {
		return command ? post(token, path, "{}") : get(token, path, "*/*");
	}

	private String draft(Answer read, int line) {
		return get(REFERRER, "/api/referrals/drafts/" + read.json().get("lines").get(line).get("draftId").asString())
			.body();
	}

	private JsonNode applied(Answer looked) {
		String path = IMPORTS + "/" + looked.json().get("importId").asString();
		assertThat(post(REFERRER, path + "/application", "{}").status()).isEqualTo(202);
		Awaitility.await()
			.atMost(Duration.ofSeconds(40))
			.until(() -> "APPLIED".equals(get(REFERRER, path).json().get("status").asString()));
		return get(REFERRER, path).json();
	}

	private Answer look(String token, String file) {
		return send(request(token, IMPORTS).header("Content-Type", "text/csv")
			.header("Idempotency-Key", freshKey())
			.POST(BodyPublishers.ofString(file, StandardCharsets.UTF_8)));
	}

	private String stored() {
		List<String> all = new ArrayList<>();
		this.mongo.getCollection("referral_imports").find().map(Document::toJson).forEach(all::add);
		return String.join("\n", all);
	}

	private static Map<String, String> line(String reference, Map<String, String> other) {
		Map<String, String> line = new TreeMap<>(MELLE_D);
		line.put("Référence du dossier", reference);
		line.putAll(other);
		return line;
	}

	private static String csv(List<Map<String, String>> lines) {
		String headings = String.join(";", lines.getFirst().keySet());
		return lines.stream()
			.map((line) -> line.values().stream().map((cell) -> "\"" + cell + "\"").collect(Collectors.joining(";")))
			.collect(Collectors.joining("\n", headings + "\n", "\n"));
	}

}
