package fr.logementdabord.platform.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TokensIT {

	private static final String CALLBACK = "http://localhost:8080/login/oauth2/code/gateway";

	private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

	@TempDir
	static Path data;

	@LocalServerPort
	int port;

	private HttpClient browser;

	@DynamicPropertySource
	static void environment(DynamicPropertyRegistry properties) {
		properties.add("DATA_DIR", data::toString);
		properties.add("OIDC_ISSUER_URI", () -> "http://issuer.test");
	}

	@BeforeEach
	void new_browser() {
		this.browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
	}

	@Test
	void someone_who_logs_in_gets_tokens_that_say_who_they_are() throws Exception {
		// when
		JsonNode tokens = tokens(login("coordo.artois", "demo"));
		// then
		JWTClaimsSet access = verified(tokens.get("access_token").asString());
		assertThat(access.getIssuer()).isEqualTo("http://issuer.test");
		assertThat(access.getSubject()).isEqualTo("coordo.artois");
		assertThat(access.getAudience()).contains("logement-dabord");
		assertThat(access.getStringClaim("name")).isEqualTo("Coordination Artois (démo)");
		assertThat(access.getStringListClaim("roles")).containsExactly("coordinator");
		assertThat(access.getStringListClaim("territories")).containsExactly("artois");
		assertThat(access.getStringClaim("organisation")).isEqualTo("asso-escale");
		assertThat(access.getExpirationTime().getTime() - access.getIssueTime().getTime()).isEqualTo(600_000);
		JWTClaimsSet id = verified(tokens.get("id_token").asString());
		assertThat(id.getAudience()).as("an identity token is no access token").containsExactly("gateway");
		assertThat(id.getStringListClaim("roles")).containsExactly("coordinator");
	}

	@Test
	void a_refresh_token_gives_a_new_access_token_for_the_same_person() throws Exception {
		JsonNode tokens = tokens(login("asso.escale", "demo"));
		HttpResponse<String> answer = post("/oauth2/token", "gateway:gateway-local",
				Map.of("grant_type", "refresh_token", "refresh_token", tokens.get("refresh_token").asString()));
		JWTClaimsSet access = verified(json(answer).get("access_token").asString());
		assertThat(access.getSubject()).isEqualTo("asso.escale");
		assertThat(access.getStringListClaim("roles")).containsExactly("association");
		assertThat(access.getAudience()).contains("logement-dabord");
	}

	@Test
	void programs_get_their_own_roles() throws Exception {
		assertThat(program("services:services-local").getStringListClaim("roles")).containsExactly("service");
		JWTClaimsSet partner = program("partenaire-demo:partenaire-demo");
		assertThat(partner.getSubject()).isEqualTo("partenaire-demo");
		assertThat(partner.getStringListClaim("roles")).containsExactly("partner-system");
		assertThat(partner.getStringClaim("organisation")).isEqualTo("partenaire-demo");
	}

	@Test
	void a_program_gets_the_scopes_it_asks_for_among_its_own() throws Exception {
		assertThat(program("partenaire-demo:partenaire-demo").getClaim("scope")).isNull();
		HttpResponse<String> asked = post("/oauth2/token", "partenaire-demo:partenaire-demo",
				Map.of("grant_type", "client_credentials", "scope", "inbox.referrals"));
		assertThat(verified(json(asked).get("access_token").asString()).getStringListClaim("scope"))
			.containsExactly("inbox.referrals");
		HttpResponse<String> others = post("/oauth2/token", "services:services-local",
				Map.of("grant_type", "client_credentials", "scope", "inbox.referrals"));
		assertThat(others.statusCode()).isEqualTo(400);
		assertThat(others.body()).contains("invalid_scope");
	}

	@Test
	void the_wrong_password_and_an_unknown_login_get_the_same_answer() throws Exception {
		for (String login : List.of("coordo.artois", "personne")) {
			HttpResponse<String> answer = login(login, "faux");
			assertThat(answer.headers().firstValue("Location")).hasValue("/login?error");
			assertThat(get(answer.uri().resolve("/login?error").toString()).body())
				.contains("Identifiant ou mot de passe incorrect.", "<html lang=\"fr\"");
		}
	}

	@Test
	void after_ten_wrong_passwords_even_the_right_one_opens_nothing_and_nothing_tells_them_apart() throws Exception {
		for (int i = 0; i < FailedLogins.MOST; i++) {
			assertThat(login("asso.rivage", "faux-" + i).headers().firstValue("Location")).hasValue("/login?error");
		}
		assertThat(login("asso.rivage", "demo").headers().firstValue("Location")).hasValue("/login?error");
		new_browser();
		assertThat(login("asso.canal", "demo").headers().firstValue("Location")).isNotEqualTo("/login?error");
	}

	@Test
	void the_wrong_secret_the_wrong_verifier_and_a_missing_challenge_get_nothing() throws Exception {
		assertThat(post("/oauth2/token", "services:faux", Map.of("grant_type", "client_credentials")).statusCode())
			.isEqualTo(401);
		String code = code(follow(login("etat", "demo")));
		assertThat(exchange(code, "another-verifier-of-at-least-forty-three-characters-00").statusCode())
			.isEqualTo(400);
		HttpResponse<String> without = get(authorize().replaceAll("&code_challenge[^&]*", ""));
		assertThat(without.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
	}

	@Test
	void people_are_only_sent_back_to_the_suite() throws Exception {
		HttpResponse<String> answer = get(authorize().replace("localhost%3A8080", "evil.test"));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Location")).isEmpty();
		HttpResponse<String> anothers = post("/oauth2/token", "services:services-local",
				Map.of("grant_type", "password", "username", "etat", "password", "demo"));
		assertThat(anothers.statusCode()).isEqualTo(400);
	}

	@Test
	void the_login_page_is_closed_to_scripts_and_to_other_sites() throws Exception {
		HttpResponse<String> page = get(address("/login"));
		assertThat(page.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("script-src 'none'", "frame-ancestors 'none'",
					"form-action 'self' http://localhost:8080"));
		assertThat(page.headers().firstValue("Set-Cookie")).hasValueSatisfying(
				(cookie) -> assertThat(cookie).startsWith("LDA_IDENTITY=").contains("HttpOnly", "SameSite=Lax"));
		assertThat(post("/login", null, Map.of("username", "etat", "password", "demo")).statusCode()).isEqualTo(403);
		assertThat(get(address("/actuator/prometheus")).statusCode()).isNotEqualTo(200);
	}

	private HttpResponse<String> login(String login, String password) throws Exception {
		HttpResponse<String> asked = get(authorize());
		assertThat(asked.headers().firstValue("Location").orElse("")).endsWith("/login");
		HttpResponse<String> form = get(address("/login"));
		Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
		assertThat(csrf.find()).isTrue();
		return post("/login", null, Map.of("username", login, "password", password, "_csrf", csrf.group(1)));
	}

	private HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
		return get(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()).toString());
	}

	private JsonNode tokens(HttpResponse<String> afterLogin) throws Exception {
		return json(exchange(code(follow(afterLogin)), VERIFIER));
	}

	private HttpResponse<String> exchange(String code, String verifier) throws Exception {
		return post("/oauth2/token", "gateway:gateway-local", Map.of("grant_type", "authorization_code", "code", code,
				"redirect_uri", CALLBACK, "code_verifier", verifier));
	}

	private static String code(HttpResponse<String> back) {
		String location = back.headers().firstValue("Location").orElseThrow();
		assertThat(location).startsWith(CALLBACK + "?code=").endsWith("&state=s1");
		return location.replaceAll(".*code=([^&]+).*", "$1");
	}

	private String authorize() throws Exception {
		var fields = new LinkedHashMap<String, String>();
		fields.put("response_type", "code");
		fields.put("client_id", "gateway");
		fields.put("scope", "openid profile");
		fields.put("state", "s1");
		fields.put("redirect_uri", CALLBACK);
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
		fields.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
		fields.put("code_challenge_method", "S256");
		return address("/oauth2/authorize?" + encoded(fields));
	}

	private JWTClaimsSet program(String credentials) throws Exception {
		HttpResponse<String> answer = post("/oauth2/token", credentials, Map.of("grant_type", "client_credentials"));
		assertThat(json(answer).has("refresh_token")).isFalse();
		return verified(json(answer).get("access_token").asString());
	}

	private JWTClaimsSet verified(String token) throws Exception {
		SignedJWT signed = SignedJWT.parse(token);
		JWKSet keys = JWKSet.parse(get(address("/oauth2/jwks")).body());
		assertThat(keys.containsNonPublicKeys()).isFalse();
		assertThat(signed.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
		assertThat(signed
			.verify(new RSASSAVerifier(keys.getKeyByKeyId(signed.getHeader().getKeyID()).toRSAKey().toRSAPublicKey())))
			.isTrue();
		return signed.getJWTClaimsSet();
	}

	private static JsonNode json(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	private HttpResponse<String> get(String url) throws IOException, InterruptedException, ParseException {
		return this.browser.send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String credentials, Map<String, String> fields) throws Exception {
		var request = HttpRequest.newBuilder(URI.create(address(path)))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(encoded(fields)));
		if (credentials != null) {
			request.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
		}
		return this.browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	private static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
