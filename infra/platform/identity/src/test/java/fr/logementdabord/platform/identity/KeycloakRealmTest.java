package fr.logementdabord.platform.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The two identity providers must say the same of the same people and programs.
 */
class KeycloakRealmTest {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z_]+:([^}]*)}");

	private final Directory directory = directory();

	private final JsonNode realm = JsonMapper.shared()
		.readTree(Path.of("..", "..", "keycloak", "logement-dabord-realm.json").toFile());

	@Test
	void the_same_people_have_the_same_roles_territories_and_organisations() {
		// given
		Map<String, Directory.Person> expected = this.directory.people()
			.stream()
			.collect(Collectors.toMap(Directory.Person::login, (person) -> person, (a, b) -> a, TreeMap::new));
		// when
		var actual = new TreeMap<String, Directory.Person>();
		each(this.realm.get("users")).filter((user) -> !user.has("serviceAccountClientId")).forEach((user) -> {
			String login = user.get("username").asString();
			actual.put(login,
					new Directory.Person(login,
							user.get("firstName").asString() + " " + user.get("lastName").asString(),
							texts(user.get("realmRoles")), texts(user.at("/attributes/territories")),
							user.at("/attributes/organisation/0").asString()));
			assertThat(user.at("/credentials/0/value").asString()).isEqualTo(this.directory.password());
			assertThat(user.get("enabled").asBoolean()).isTrue();
			assertThat(user.get("email").asString()).isEqualTo(actual.get(login).email());
		});
		// then
		assertThat(actual).isEqualTo(expected);
	}

	@Test
	void the_same_programs_have_the_same_secrets_grants_scopes_and_roles() {
		var actual = new ArrayList<Directory.Client>();
		for (JsonNode client : this.realm.get("clients")) {
			String id = client.get("clientId").asString();
			boolean people = client.get("standardFlowEnabled").asBoolean();
			assertThat(client.get("serviceAccountsEnabled").asBoolean()).isEqualTo(!people);
			assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
			assertThat(client.get("publicClient").asBoolean()).isFalse();
			JsonNode account = each(this.realm.get("users"))
				.filter((user) -> id.equals(user.path("serviceAccountClientId").asString("")))
				.findFirst()
				.orElse(JsonMapper.shared().createObjectNode());
			actual.add(new Directory.Client(id, resolve(client.get("secret").asString()),
					people ? List.of("authorization_code", "refresh_token") : List.of("client_credentials"),
					texts(client.get("optionalClientScopes")), client.get("name").asString(),
					texts(account.path("realmRoles")), texts(account.at("/attributes/territories")),
					account.at("/attributes/organisation/0").asString(null)));
		}
		assertThat(actual).containsExactlyInAnyOrderElementsOf(this.directory.clients());
	}

	@Test
	void every_scope_of_a_program_is_a_scope_of_the_realm_that_tokens_tell() {
		Map<String, JsonNode> scopes = each(this.realm.get("clientScopes"))
			.collect(Collectors.toMap((scope) -> scope.get("name").asString(), (scope) -> scope));
		for (JsonNode client : this.realm.get("clients")) {
			assertThat(scopes.keySet()).containsAll(texts(client.get("defaultClientScopes")))
				.containsAll(texts(client.get("optionalClientScopes")));
		}
		assertThat(scopes.values())
			.allSatisfy((scope) -> assertThat(scope.at("/attributes").get("include.in.token.scope").asString())
				.isEqualTo("true"));
	}

	@Test
	void people_are_sent_back_to_the_same_addresses() {
		JsonNode gateway = client("gateway");
		var registered = Clients.of(this.directory, "http://localhost:8080", java.time.Duration.ofMinutes(10))
			.stream()
			.filter((client) -> client.getClientId().equals("gateway"))
			.findFirst()
			.orElseThrow();
		assertThat(texts(gateway.get("redirectUris")).stream().map(KeycloakRealmTest::resolve))
			.containsExactlyElementsOf(registered.getRedirectUris());
		assertThat(resolve(gateway.at("/attributes").get("post.logout.redirect.uris").asString()))
			.isEqualTo(registered.getPostLogoutRedirectUris().iterator().next());
		assertThat(gateway.at("/attributes").get("backchannel.logout.url").asString())
			.endsWith("/logout/connect/back-channel/gateway");
		assertThat(gateway.at("/attributes").get("pkce.code.challenge.method").asString()).isEqualTo("S256");
		assertThat(this.realm.get("accessTokenLifespan").asInt()).isEqualTo(600);
	}

	@Test
	void the_realm_knows_exactly_the_roles_of_the_suite() throws IllegalAccessException {
		Set<String> known = new TreeSet<>();
		for (var field : fr.logementdabord.web.security.Roles.class.getFields()) {
			known.add((String) field.get(null));
		}
		assertThat(texts(this.realm.at("/roles/realm"), "name")).containsExactlyInAnyOrderElementsOf(known);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gateway", "services", "partenaire-demo" })
	void each_program_gets_the_claims_services_read(String id) {
		JsonNode mappers = client(id).get("protocolMappers");
		assertThat(texts(mappers, "name")).contains("roles", "territories", "organisation", "sub", "audience");
		assertThat(each(mappers).filter((mapper) -> mapper.get("name").asString().equals("audience"))).singleElement()
			.satisfies((mapper) -> {
				assertThat(mapper.get("config").get("included.custom.audience").asString())
					.isEqualTo("logement-dabord");
				assertThat(mapper.get("config").get("id.token.claim").asString()).isEqualTo("false");
			});
		assertThat(
				each(mappers).filter((mapper) -> mapper.get("config").path("multivalued").asString("").equals("true"))
					.map((mapper) -> mapper.get("name").asString()))
			.containsExactlyInAnyOrder("roles", "territories");
	}

	@Test
	void the_tokens_of_people_tell_the_address_of_their_account() {
		assertThat(texts(client("gateway").get("protocolMappers"), "name")).contains("email");
	}

	@Test
	void nobody_changes_their_own_territory() {
		String profile = this.realm.at("/components")
			.get("org.keycloak.userprofile.UserProfileProvider")
			.get(0)
			.get("config")
			.get("kc.user.profile.config")
			.get(0)
			.asString();
		for (JsonNode attribute : JsonMapper.shared().readTree(profile).get("attributes")) {
			assertThat(texts(attribute.at("/permissions/edit"))).as(attribute.get("name").asString())
				.containsExactly("admin");
		}
	}

	private JsonNode client(String id) {
		return each(this.realm.get("clients")).filter((client) -> client.get("clientId").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static String resolve(String text) {
		return VARIABLE.matcher(text).replaceAll("$1");
	}

	private static Stream<JsonNode> each(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	private static List<String> texts(JsonNode array) {
		return each(array).map(JsonNode::asString).toList();
	}

	private static List<String> texts(JsonNode array, String property) {
		return each(array).map((node) -> node.get(property).asString()).toList();
	}

	private static Directory directory() {
		var sources = new MutablePropertySources();
		try {
			new YamlPropertySourceLoader().load("directory", new ClassPathResource("demo-directory.yml"))
				.forEach(sources::addLast);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		var variables = new PropertySourcesPropertyResolver(new MutablePropertySources());
		return new Binder(org.springframework.boot.context.properties.source.ConfigurationPropertySources.from(sources),
				(value) -> (value instanceof String text) ? variables.resolvePlaceholders(text) : value)
			.bind("directory", Directory.class)
			.get();
	}

}
