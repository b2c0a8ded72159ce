package fr.logementdabord.web.page;

import java.net.http.HttpResponse;
import java.util.List;

import fr.logementdabord.web.sample.OverHttp;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutIT extends OverHttp {

	@Test
	void a_page_has_the_layout_the_viewer_and_their_sections() {
		// when
		String page = page("/saisines", "landlord");
		// then
		assertThat(page).contains("<html lang=\"fr\"", "<title>Saisines · Logement d’abord Pas-de-Calais</title>",
				"href=\"#contenu\"", "Camille Martin", ">Bailleur</span>", "Avec le soutien de l’État",
				"href=\"/logements\"", "href=\"/reunions\"", "href=\"/positionnements\"");
		assertThat(page).doesNotContain("href=\"/mesures\"", "href=\"/parcours\"", "href=\"/tableau-de-bord\"", "th:",
				"<style", "style=\"", "onclick");
		assertThat(page.split("<main>")).hasSize(2);
	}

	@Test
	void the_current_section_is_marked() {
		assertThat(page("/saisines", "coordinator"))
			.containsPattern("<a href=\"/saisines\"\\s+aria-current=\"page\">Saisines</a>");
	}

	@Test
	void every_page_tells_the_notice_of_the_site_also_one_that_says_what_went_wrong() {
		assertThat(page("/saisines", "coordinator")).containsOnlyOnce(NOTICE);
		HttpResponse<String> missing = send(
				request("/nulle-part", issuer.token("someone", List.of("coordinator"))).header("Accept", "text/html"));
		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(missing.body()).containsOnlyOnce(NOTICE);
	}

	@Test
	void links_to_other_pages_keep_the_search() {
		String page = page("/saisines?q=a%26b%20%22c&page=1", "coordinator");
		assertThat(page).contains("href=\"?q=a%26b%20%22c&amp;page=0\"", "href=\"?q=a%26b%20%22c&amp;page=2\"",
				"value=\"a&amp;b &quot;c\"");
		assertThat(page).containsPattern("Page <span>2</span> sur <span>3</span>");
	}

	@Test
	void each_form_has_its_own_key_and_wrong_fields_say_why() {
		String first = page("/saisines", "coordinator");
		String second = page("/saisines", "coordinator");
		assertThat(first).containsPattern("name=\"idempotencyKey\" value=\"[0-9a-f-]{36}\"")
			.contains("aria-describedby=\"label-erreur\"", "id=\"label-erreur\"", ">Artois</option>");
		assertThat(key(first)).isNotEqualTo(key(second));
	}

	@Test
	void amounts_are_written_the_french_way() {
		assertThat(page("/saisines", "coordinator")).contains("1\u202F234,50\u00A0€");
	}

	@Test
	void a_word_opens_its_meaning_without_script_and_leads_to_the_help() {
		String page = page("/saisines", "landlord");
		assertThat(page).containsOnlyOnce("id=\"mot-etayage\"")
			.contains("popovertarget=\"mot-etayage\"", ">Définition&nbsp;: </span><span>Étayage</span>",
					"<span class=\"meaning\" popover id=\"mot-etayage\">",
					"<span>La coordination complète et vérifie le dossier", "href=\"/aide#etayage\"")
			.contains("popovertarget=\"terme-glissement\"", ">Définition\u00A0: Glissement</span>",
					"id=\"terme-glissement\"");
	}

	private static String key(String page) {
		return page.replaceAll("(?s).*name=\"idempotencyKey\" value=\"([^\"]+)\".*", "$1");
	}

	private String page(String path, String role) {
		HttpResponse<String> answer = send(
				request(path, issuer.token("someone", List.of(role))).header("Accept", "text/html"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

}
