package fr.logementdabord.gateway;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
class GatewayIT {

	private static final int port = IdentityProcess.freePort();

	private static final String gateway = "http://localhost:" + port;

	private static final IdentityProcess identity = new IdentityProcess(gateway, Map.of());

	private static final RecordingService service = new RecordingService();

	private final Browser browser = new Browser();

	@DynamicPropertySource
	static void environment(DynamicPropertyRegistry properties) {
		properties.add("SERVER_PORT", () -> port);
		properties.add("PUBLIC_URL", () -> gateway);
		properties.add("OIDC_ISSUER_URI", identity::url);
		properties.add("REFERRAL_SERVICE_URL", service::url);
		properties.add("MEASURE_SERVICE_URL", service::url);
		properties.add("HOUSING_CAPTURE_SERVICE_URL", service::url);
		properties.add("REPORTING_SERVICE_URL", () -> "http://127.0.0.1:1");
	}

	@AfterAll
	static void stop() {
		identity.close();
		service.close();
	}

	@Test
	void anybody_gets_a_welcome_with_a_way_in() {
		HttpResponse<String> welcome = this.browser.get(gateway + "/");
		assertThat(welcome.statusCode()).isEqualTo(200);
		assertThat(welcome.body()).contains("Se connecter", "href=\"/oauth2/authorization/gateway\"")
			.doesNotContain("Se déconnecter", "href=\"/saisines\"");
	}

	@Test
	void anybody_reads_the_contracts_without_a_script_and_fetches_a_schema_where_its_events_say() {
		HttpResponse<String> index = this.browser.get(gateway + "/documentation");
		assertThat(index.statusCode()).isEqualTo(200);
		assertThat(index.body()).contains("/documentation/referral", "/contrats/measure/openapi.json",
				"Changements des contrats");
		for (String context : List.of("referral", "measure", "housing", "reporting")) {
			HttpResponse<String> part = this.browser.get(gateway + "/documentation/" + context);
			assertThat(part.statusCode()).as(context).isEqualTo(200);
			assertThat(part.body()).contains("GET /api/").doesNotContain("<script>", "style=", "onclick");
			assertThat(this.browser.get(gateway + "/contrats/" + context + "/openapi.json").body())
				.contains("\"openapi\" : \"3.1");
		}
		assertThat(this.browser.get(gateway + "/documentation/referral").body())
			.contains("Envoie une saisine complète.", "/contrats/referral/referral-submitted.v1.schema.json");
		String address = gateway + "/contrats/housing/dwelling-let.v1.schema.json";
		HttpResponse<String> schema = this.browser.get(address);
		assertThat(schema.body()).contains("\"title\": \"fr.logementdabord.housing.dwelling-let.v1\"");
		assertThat(schema.headers().firstValue("ETag")).isPresent();
		assertThat(this.browser.get(gateway + "/documentation/nowhere").statusCode()).isEqualTo(404);
		assertThat(this.browser.get(gateway + "/contrats/../application.yml").statusCode()).isNotEqualTo(200);
	}

	@Test
	void anybody_reads_the_help_and_how_accessible_the_pages_are() {
		assertThat(this.browser.get(gateway + "/aide").body()).contains("Aide et lexique", "id=\"etayage\"");
		assertThat(this.browser.get(gateway + "/accessibilite").body()).contains("Partiellement conforme",
				"Défenseur des droits");
	}

	@Test
	void someone_who_asks_for_a_page_logs_in_and_gets_that_page() {
		// when
		HttpResponse<String> page = login("/saisines?q=abc", "coordo.artois");
		// then
		assertThat(page.uri()).hasToString(gateway + "/saisines?q=abc");
		assertThat(page.body()).isEqualTo("réponse du service");
		assertThat(service.last().claims()).contains("\"sub\":\"coordo.artois\"", "\"roles\":[\"coordinator\"]",
				"\"territories\":[\"artois\"]", "\"organisation\":\"asso-escale\"", "logement-dabord");
		assertThat(service.last().headers()).doesNotContainKeys("cookie");
	}

	@Test
	void the_first_page_leads_each_person_to_their_own_work() {
		login("/", "bailleur.habitat");
		HttpResponse<String> home = this.browser.get(gateway + "/");
		assertThat(home.body()).contains("Bailleur Habitat", "href=\"/logements\"", "Se déconnecter")
			.doesNotContain("href=\"/mesures\"", "href=\"/saisines\"");
	}

	@Test
	void the_first_page_counts_what_waits_and_opens_exactly_those_rows() {
		login("/saisines", "coordo.artois");
		String home = this.browser.get(gateway + "/").body();
		assertThat(home).contains("À traiter maintenant", "saisines ont dépassé leur échéance",
				"href=\"/saisines/bureau?late=true&amp;sort=DUE\"", "href=\"/mesures/attente\"",
				"réunions de fluidité sont prévues");
		assertThat(service.received).filteredOn((asked) -> asked.uri().contains("size=1"))
			.isNotEmpty()
			.allSatisfy((asked) -> assertThat(asked.claims()).contains("\"roles\":["));
	}

	@Test
	void a_list_that_is_not_counted_in_time_is_told_and_keeps_its_link() {
		login("/saisines", "coordo.artois");
		String home = this.browser.get(gateway + "/").body();
		assertThat(home).contains("Comptes momentanément indisponibles", "href=\"/baux?due=true\"",
				"href=\"/saisines\"");
	}

	@ParameterizedTest
	@CsvSource({ "ccas.bethune,/saisines/brouillons,/saisines/nouvelle,/mesures",
			"asso.escale,/mesures?status=ALLOCATED,/mesures/bureau,/saisines/bureau",
			"bailleur.habitat,/positionnements?status=PROPOSED,/logements,/saisines",
			"etat,/reunions?status=SCHEDULED,/reunions,/mesures",
			"departement,/subventions/courriers?state=OVERDUE,/tableau-de-bord/exploitation,/saisines/bureau",
			"auditeur,/mesures?status=RUNNING,/tableau-de-bord,/saisines/bureau" })
	void each_role_finds_its_own_work_and_not_that_of_others(String login, String work, String start, String closed) {
		login("/saisines", login);
		assertThat(this.browser.get(gateway + "/").body()).contains("href=\"" + work + "\"", "href=\"" + start + "\"")
			.doesNotContain("href=\"" + closed + "\"");
	}

	@Test
	void a_number_is_looked_for_by_its_owners_and_what_does_not_answer_is_told() {
		login("/saisines", "coordo.artois");
		String found = search("BET-0042");
		assertThat(found).contains("Logements", "href=\"/logements?q=BET-0042\"", "Parcours",
				"Cette liste ne répond pas pour le moment.", "value=\"BET-0042\"");
		assertThat(service.received).anyMatch((asked) -> asked.uri().equals("/api/dwellings?size=10&q=BET-0042"));
	}

	@Test
	void words_that_may_be_a_name_end_in_no_address() {
		login("/saisines", "coordo.artois");
		String found = search("École Dupont");
		assertThat(found).contains("Organisations", "value=\"École Dupont\"");
		assertThat(found).as("whoever may know households may go on")
			.containsPattern("action=\"/saisines/par-nom\"(?s).*name=\"name\" value=\"École Dupont\"");
		assertThat(service.received).noneMatch((asked) -> asked.uri().contains("Dupont"));
		assertThat(search("organisme demo")).contains("href=\"/saisines/annuaire?q=Organisme+d%C3%A9mo\"");
	}

	@Test
	void a_search_without_anything_says_what_to_type_and_one_that_is_too_long_keeps_it() {
		login("/saisines", "etat");
		assertThat(search(" ")).contains("Saisissez un numéro, une référence ou une organisation.");
		assertThat(search("9".repeat(101))).contains("La recherche ne peut dépasser 100 caractères.",
				"value=\"" + "9".repeat(101) + "\"");
	}

	@Test
	void a_landlord_searches_among_dwellings_and_placements_only() {
		login("/saisines", "bailleur.habitat");
		assertThat(search("12")).contains("Logements", "Positionnements").doesNotContain("Parcours</h2>");
		assertThat(search("CCAS")).contains("Votre rôle n’ouvre aucune liste où chercher cela.")
			.doesNotContain("/saisines/par-nom");
	}

	@Test
	void nobody_searches_without_a_session() {
		assertThat(this.browser.get(gateway + "/recherche").statusCode()).isEqualTo(302);
	}

	private String search(String typed) {
		return this.browser
			.post(gateway + "/recherche", Map.of("recherche", typed),
					(request) -> request.header("Sec-Fetch-Site", "same-origin"))
			.body();
	}

	@Test
	void the_wrong_password_is_said_in_french_and_opens_nothing() {
		HttpResponse<String> form = this.browser.open(gateway + "/saisines");
		HttpResponse<String> again = this.browser.login(form, "coordo.artois", "faux");
		assertThat(again.body()).contains("Identifiant ou mot de passe incorrect.");
		assertThat(this.browser.get(gateway + "/saisines").statusCode()).isEqualTo(302);
	}

	@Test
	void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
		HttpResponse<String> answer = this.browser.get(gateway + "/saisines");
		assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(
				(cookie) -> assertThat(cookie).startsWith("LDA_SESSION=").contains("HttpOnly", "SameSite=Lax"));
	}

	@Test
	void the_session_changes_its_id_at_login() {
		this.browser.open(gateway + "/saisines");
		String before = this.browser.cookies.get("LDA_SESSION");
		login("/saisines", "coordo.artois");
		assertThat(this.browser.cookies.get("LDA_SESSION")).isNotEqualTo(before);
	}

	@Test
	void data_is_served_to_a_session_and_refused_without_one() {
		assertThat(api(this.browser, "/api/referrals").statusCode()).isEqualTo(401);
		assertThat(api(this.browser, "/api/referrals").body()).contains("urn:logementdabord:probleme:non-authentifie");
		login("/saisines", "etat");
		HttpResponse<String> answer = api(this.browser, "/api/referrals?page=1");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
		assertThat(service.last().uri()).isEqualTo("/api/referrals?page=1");
	}

	@Test
	void a_form_reaches_the_service_whole_and_its_redirect_the_browser() {
		login("/saisines", "ccas.bethune");
		HttpResponse<String> answer = this.browser.post(gateway + "/saisines/redirige",
				Map.of("nom", "Éloïse & fils", "idempotencyKey", "k-12345678"),
				(request) -> request.header("Sec-Fetch-Site", "same-origin"));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValue("/saisines/LDA-1");
		assertThat(service.last().method()).isEqualTo("POST");
		assertThat(service.last().body()).contains("nom=%C3%89lo%C3%AFse+%26+fils", "idempotencyKey=k-12345678");
	}

	@Test
	void what_was_sent_after_the_session_had_ended_waits_for_its_person_with_its_key() {
		login("/saisines", "ccas.bethune");
		this.browser.cookies.remove("LDA_SESSION");
		int before = service.received.size();

		HttpResponse<String> page = this.browser.follow(sendForm("same-origin"));

		assertThat(service.received).as("nothing is sent by itself").hasSize(before);
		assertThat(page.uri()).hasToString(gateway + "/envoi-en-attente");
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(page.body())
			.contains("Votre saisie est gardée", "action=\"/saisines/redirige?etape=2\"",
					"name=\"nom\" value=\"Éloïse &amp; fils\"", "name=\"idempotencyKey\" value=\"k-87654321\"")
			.doesNotContain("name=\"etape\"", "<li>k-87654321</li>");
		assertThat(sendForm("same-origin").statusCode()).as("the session is whole").isEqualTo(302);
		assertThat(service.last().body()).contains("nom=%C3%89lo%C3%AFse+%26+fils");

		this.browser.post(gateway + "/envoi-en-attente/abandon", Map.of(),
				(request) -> request.header("Sec-Fetch-Site", "same-origin"));
		assertThat(this.browser.open(gateway + "/envoi-en-attente").uri()).hasToString(gateway + "/");
	}

	@Test
	void what_somebody_sent_is_shown_to_nobody_else_and_never_kept_for_another_site() {
		login("/saisines", "ccas.bethune");
		this.browser.cookies.keySet().retainAll(List.of("LDA_LAST"));
		HttpResponse<String> form = this.browser.follow(sendForm("same-origin"));
		HttpResponse<String> home = this.browser.login(form, "ccas.lens", "demo");
		assertThat(home.uri()).hasToString(gateway + "/");
		assertThat(this.browser.open(gateway + "/envoi-en-attente").body()).contains("CCAS de Lens")
			.doesNotContain("Éloïse");

		this.browser.cookies.remove("LDA_SESSION");
		assertThat(this.browser.follow(sendForm("cross-site")).uri()).hasToString(gateway + "/");

		this.browser.cookies.remove("LDA_SESSION");
		this.browser.cookies.computeIfPresent("LDA_LAST", (name, value) -> value.replaceFirst("\\..*", ".AAAA"));
		assertThat(this.browser.follow(sendForm("same-origin")).uri()).as("a cookie made up")
			.hasToString(gateway + "/");
	}

	private HttpResponse<String> sendForm(String from) {
		return this.browser.post(gateway + "/saisines/redirige?etape=2",
				Map.of("nom", "Éloïse & fils", "idempotencyKey", "k-87654321"),
				(request) -> request.header("Sec-Fetch-Site", from));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site", "none" })
	void another_site_changes_nothing_in_a_session(String site) {
		login("/saisines", "ccas.bethune");
		int before = service.received.size();
		HttpResponse<String> answer = this.browser.post(gateway + "/saisines", Map.of("a", "b"),
				(request) -> request.header("Sec-Fetch-Site", site).header("Origin", "http://evil.test"));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
		assertThat(service.received).hasSize(before);
	}

	@Test
	void an_older_browser_proves_itself_by_origin_and_silence_proves_nothing() {
		login("/saisines", "ccas.bethune");
		assertThat(this.browser.post(gateway + "/saisines", Map.of(), (request) -> request.header("Origin", gateway))
			.statusCode()).isEqualTo(200);
		assertThat(this.browser.post(gateway + "/saisines", Map.of(), (request) -> request).statusCode())
			.isEqualTo(403);
		assertThat(this.browser.post(gateway + "/logout", Map.of(), (request) -> request).statusCode()).isEqualTo(403);
	}

	@Test
	void a_program_uses_its_own_token_through_the_gateway() {
		// given
		String token = partnerToken();
		// when
		HttpResponse<String> answer = new Browser().send(gateway + "/api/referrals",
				(request) -> request.header("Authorization", "Bearer " + token)
					.header("Idempotency-Key", "k-12345678")
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString("{\"a\":1}")));
		// then
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(service.last().headers()).containsEntry("authorization", "Bearer " + token)
			.containsEntry("idempotency-key", "k-12345678");
		assertThat(service.last().body()).isEqualTo("{\"a\":1}");
		assertThat(service.last().claims()).contains("\"roles\":[\"partner-system\"]",
				"\"organisation\":\"partenaire-demo\"");
	}

	@Test
	void a_token_that_is_not_believed_stops_at_the_gateway_even_beside_a_session() {
		login("/saisines", "etat");
		int before = service.received.size();
		HttpResponse<String> answer = this.browser.send(gateway + "/api/referrals",
				(request) -> request.header("Authorization", "Bearer abc.def.ghi"));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(service.received).hasSize(before);
	}

	@Test
	void what_a_caller_makes_up_about_themselves_is_not_passed_on() {
		String token = partnerToken();
		new Browser().send(gateway + "/api/measures",
				(request) -> request.header("Authorization", "Bearer " + token)
					.header("X-Forwarded-For", "10.0.0.1")
					.header("X-Forwarded-Host", "evil.test")
					.header("Forwarded", "for=10.0.0.1")
					.header("X-User", "etat")
					.header("X-Roles", "state"));
		assertThat(service.last().headers()).doesNotContainKeys("x-forwarded-for", "x-forwarded-host", "forwarded",
				"x-user", "x-roles", "cookie");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/internal/streams/referral-1/events", "/actuator/env", "/api/nothing",
			"/api/referrals/../../internal/x", "/api/identitiesx", "/api/referrals/%2e%2e/%2e%2e/internal/x",
			"/api/referrals/..%2f..%2finternal/x", "/api/referrals/..;/..;/internal/x", "//internal/x",
			"/api/referrals//../../actuator/env", "/saisines/..%5c..%5cactuator/env", "/api/referrals;/../internal/x",
			"/API/referrals", "/saisines%00/internal" })
	void what_is_not_on_the_map_does_not_exist(String path) {
		String token = partnerToken();
		int before = service.received.size();
		HttpResponse<String> answer = new Browser().send(gateway + path,
				(request) -> request.header("Authorization", "Bearer " + token));
		assertThat(answer.statusCode()).isIn(400, 403, 404);
		assertThat(service.received).hasSize(before);
	}

	@Test
	void a_forged_host_leads_nobody_away() throws Exception {
		for (String forged : List.of("Host: evil.test", "Host: localhost\r\nX-Forwarded-Host: evil.test",
				"Host: localhost\r\nForwarded: host=evil.test;proto=https")) {
			for (String path : List.of("/saisines", "/oauth2/authorization/gateway", "/")) {
				try (Socket socket = new Socket("localhost", port)) {
					socket.getOutputStream()
						.write(("GET " + path + " HTTP/1.1\r\n" + forged
								+ "\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
							.getBytes(StandardCharsets.US_ASCII));
					String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
					assertThat(answer).as(path).startsWith("HTTP/1.1").doesNotContain("evil.test");
				}
			}
		}
	}

	@Test
	void over_https_the_cookie_is_bound_to_this_host_and_the_browser_told_to_stay() {
		try (ConfigurableApplicationContext secure = new SpringApplicationBuilder(GatewayApplication.class).run(
				"--SERVER_PORT=0", "--PUBLIC_URL=https://logement-dabord.test",
				"--OIDC_ISSUER_URI=" + identity.url())) {
			String address = "http://localhost:" + secure.getEnvironment().getProperty("local.server.port");
			HttpResponse<String> answer = this.browser.get(address + "/saisines");
			assertThat(answer.headers().firstValue("Set-Cookie"))
				.hasValueSatisfying((cookie) -> assertThat(cookie).startsWith("__Host-LDA_SESSION=")
					.contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
					.doesNotContain("Domain"));
			assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
		}
	}

	@Test
	void the_login_asks_with_a_proof_key_and_comes_back_to_the_public_address_only() {
		HttpResponse<String> start = this.browser.get(gateway + "/oauth2/authorization/gateway");
		assertThat(start.headers().firstValue("Location"))
			.hasValueSatisfying((address) -> assertThat(address).startsWith(identity.url())
				.contains("code_challenge=", "code_challenge_method=S256", "response_type=code", "state=", "nonce=",
						"redirect_uri=" + gateway + "/login/oauth2/code/gateway"));
	}

	@Test
	void only_health_is_told_of_the_inside() {
		assertThat(api(this.browser, "/actuator/health/readiness").statusCode()).isEqualTo(200);
		assertThat(api(this.browser, "/actuator/prometheus").statusCode()).isEqualTo(401);
		login("/saisines", "etat");
		assertThat(api(this.browser, "/actuator/prometheus").statusCode()).isEqualTo(403);
		assertThat(api(this.browser, "/internal/x").statusCode()).isEqualTo(403);
	}

	@Test
	void a_service_that_is_down_is_told_politely() {
		login("/saisines", "etat");
		HttpResponse<String> page = this.browser.get(gateway + "/tableau-de-bord");
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.headers().firstValue("Retry-After")).isPresent();
		assertThat(page.body()).contains("<h1>Service momentanément indisponible</h1>").doesNotContain("127.0.0.1");
		assertThat(api(this.browser, "/api/figures").body())
			.contains("urn:logementdabord:probleme:service-indisponible");
	}

	@Test
	void every_answer_carries_the_origins_rules_once() {
		login("/saisines", "etat");
		for (String path : new String[] { "/", "/saisines", "/tableau-de-bord", "/assets/logement-dabord.css" }) {
			var headers = this.browser.get(gateway + path).headers();
			assertThat(headers.allValues("Content-Security-Policy")).as(path)
				.hasSize(1)
				.allSatisfy((policy) -> assertThat(policy).startsWith("default-src 'self';")
					.doesNotContain("unsafe-inline"));
			assertThat(headers.allValues("X-Content-Type-Options")).as(path).containsExactly("nosniff");
			assertThat(headers.allValues("X-Frame-Options")).as(path).containsExactly("DENY");
			assertThat(headers.allValues("Referrer-Policy")).as(path).containsExactly("same-origin");
			assertThat(headers.allValues("Set-Cookie")).as(path).isEmpty();
		}
	}

	@Test
	void assets_are_served_from_here() {
		assertThat(this.browser.get(gateway + "/assets/logement-dabord.css").body()).contains(".skip-link");
		assertThat(this.browser.get(gateway + "/webjars/htmx.org/dist/htmx.min.js").statusCode()).isEqualTo(200);
	}

	@Test
	void logging_out_ends_both_sessions() {
		// given
		login("/saisines", "asso.escale");
		// when
		HttpResponse<String> after = this.browser.follow(this.browser.post(gateway + "/logout", Map.of(),
				(request) -> request.header("Sec-Fetch-Site", "same-origin")));
		// then
		assertThat(after.uri()).hasToString(gateway + "/");
		assertThat(after.body()).contains("Se connecter");
		assertThat(this.browser.cookies).doesNotContainKeys("LDA_SESSION", "LDA_LAST");
		assertThat(this.browser.open(gateway + "/saisines").body()).contains("<h1>Connexion</h1>");
	}

	@Test
	void when_the_provider_says_that_somebody_logged_out_their_sessions_end_and_no_one_elses() throws Exception {
		login("/saisines", "asso.relais");
		Browser other = new Browser();
		other.login(other.open(gateway + "/saisines"), "asso.canal", "demo");
		String saysSo = identity.logoutToken("asso.relais", "gateway");

		assertThat(loggedOut(saysSo.substring(0, saysSo.lastIndexOf('.')) + ".AAAA")).as("forged").isEqualTo(400);
		assertThat(this.browser.get(gateway + "/saisines").statusCode()).isEqualTo(200);
		assertThat(loggedOut(saysSo)).isEqualTo(200);

		assertThat(this.browser.get(gateway + "/saisines").statusCode()).isEqualTo(302);
		assertThat(other.get(gateway + "/saisines").statusCode()).isEqualTo(200);
	}

	private static int loggedOut(String token) {
		return new Browser()
			.post(gateway + "/logout/connect/back-channel/gateway", Map.of("logout_token", token), (request) -> request)
			.statusCode();
	}

	@Test
	void a_login_that_fails_comes_back_to_the_welcome_page() {
		HttpResponse<String> back = this.browser.open(gateway + "/login/oauth2/code/gateway?code=forged&state=forged");
		assertThat(back.uri()).hasToString(gateway + "/?connexion=echec");
		assertThat(back.body()).contains("La connexion n’a pas abouti");
	}

	@Test
	void a_fragment_without_session_sends_the_whole_page_to_the_login() {
		HttpResponse<String> answer = this.browser.send(gateway + "/saisines",
				(request) -> request.header("HX-Request", "true"));
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/oauth2/authorization/gateway");
	}

	private HttpResponse<String> login(String path, String login) {
		HttpResponse<String> form = this.browser.open(gateway + ("/".equals(path) ? "/saisines" : path));
		return this.browser.login(form, login, "demo");
	}

	private static HttpResponse<String> api(Browser browser, String path) {
		return browser.send(gateway + path, (request) -> request.header("Accept", "application/json"));
	}

	private static String partnerToken() {
		String basic = Base64.getEncoder()
			.encodeToString("partenaire-demo:partenaire-demo".getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> answer = new Browser().post(identity.url() + "/oauth2/token",
				Map.of("grant_type", "client_credentials"),
				(request) -> request.header("Authorization", "Basic " + basic));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
	}

}
