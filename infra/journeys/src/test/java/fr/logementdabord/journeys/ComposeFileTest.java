package fr.logementdabord.journeys;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.launcher.SuiteSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The compose file is not run by every build, so that what it says is held against what
 * the programs read.
 */
class ComposeFileTest {

	private static final Path ROOT = SuiteSettings.repositoryRoot();

	private static final Map<String, String> OUR_PROGRAMS = Map.of("referral-service", "referral-service",
			"measure-service", "measure-service", "housing-capture-service", "housing-capture-service",
			"reporting-service", "reporting-service", "gateway", "infra/gateway");

	/** Runs once and ends: it has nothing to be healthy about. */
	private static final Set<String> ONE_SHOTS = Set.of("vault-key", "notes-key", "webhooks-key", "metrics-secret");

	/** Only with the profile {@code obs}. */
	private static final Set<String> OBSERVERS = Set.of("metrics-secret", "prometheus", "grafana");

	/** What is read by Spring Boot itself. */
	private static final Set<String> OF_THE_FRAMEWORK = Set.of("LOGGING_STRUCTURED_FORMAT_CONSOLE");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");

	/** A default that means this machine, which a container is not. */
	private static final Pattern AT_HOME = Pattern
		.compile("\\$\\{([A-Z][A-Z0-9_]*):[^}]*(?:localhost|127\\.0\\.0\\.1)[^}]*}");

	private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?[0-9]+([.-][a-z0-9]+)+");

	private static Map<String, Object> compose;

	private static Map<String, Map<String, Object>> services;

	@BeforeAll
	static void read() throws IOException {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(200);
		try (Reader file = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
			compose = new Yaml(new SafeConstructor(options)).load(file);
		}
		services = nested(compose, "services");
	}

	@Test
	void it_runs_the_gateway_the_four_services_and_what_they_stand_on() {
		assertThat(services).containsOnlyKeys("kafka", "mongo", "keycloak", "vault-key", "notes-key", "webhooks-key",
				"referral-service", "measure-service", "housing-capture-service", "reporting-service", "gateway",
				"metrics-secret", "prometheus", "grafana");
	}

	@Test
	void prometheus_and_grafana_come_only_when_they_are_asked_for() {
		services.forEach((name, service) -> assertThat(service.get("profiles")).as(name)
			.isEqualTo(OBSERVERS.contains(name) ? List.of("obs") : null));
	}

	@Test
	void the_database_is_a_replica_set_and_every_service_waits_for_its_majority_and_journal() {
		assertThat((List<?>) services.get("mongo").get("command")).asString().contains("--replSet, rs0");
		assertThat(nested(services.get("mongo"), "healthcheck").get("test")).asString()
			.contains("rs.initiate({ _id: 'rs0'", "isWritablePrimary");
		OUR_PROGRAMS.keySet().stream().filter((name) -> !name.equals("gateway")).forEach((name) -> {
			assertThat(nested(services.get(name), "environment").get("MONGODB_URI")).as(name)
				.asString()
				.contains("replicaSet=rs0", "w=majority", "journal=true");
		});
	}

	@Test
	void a_service_may_have_several_instances() {
		services.forEach((name, service) -> assertThat(service).as(name)
			.doesNotContainKeys("container_name", "hostname", "network_mode"));
	}

	@Test
	void every_instance_of_every_service_is_measured_and_each_measurer_finds_its_files() throws IOException {
		Map<String, Object> prometheus = new Yaml()
			.load(Files.readString(ROOT.resolve("infra/observability/prometheus.yml")));
		List<Map<String, Object>> jobs = ((List<?>) prometheus.get("scrape_configs")).stream()
			.map((job) -> nested(Map.of("job", job), "job"))
			.toList();
		assertThat(jobs).extracting((job) -> job.get("job_name"))
			.containsExactlyInAnyOrder("referral-service", "measure-service", "housing-capture-service",
					"reporting-service");
		jobs.forEach((job) -> {
			Object port = nested(services.get(job.get("job_name")), "environment").get("SERVER_PORT");
			assertThat(job.get("dns_sd_configs"))
				.isEqualTo(List.of(Map.of("names", List.of(job.get("job_name")), "type", "A", "port", port)));
			assertThat(nested(job, "oauth2").get("client_secret_file")).isEqualTo("/run/metrics/secret");
		});
		assertThat((List<?>) services.get("prometheus").get("volumes")).asString()
			.contains("metrics-secret:/run/metrics:ro");
		assertThat((List<?>) services.get("grafana").get("volumes")).asString().contains(":/etc/grafana/dashboards:ro");
		assertThat(Files.readString(ROOT.resolve("infra/observability/grafana/provisioning/dashboards.yml")))
			.contains("path: /etc/grafana/dashboards");
	}

	@Test
	void each_variable_that_it_sets_is_one_that_the_program_reads() {
		OUR_PROGRAMS.forEach((service, module) -> {
			Set<String> read = variablesReadBy(ROOT.resolve(module));
			read.addAll(OF_THE_FRAMEWORK);
			Map<String, Object> set = nested(services.get(service), "environment");
			assertThat(read).as("variables of %s", service).containsAll(set.keySet());
		});
	}

	@Test
	void each_address_that_would_be_this_machine_by_default_is_set() {
		OUR_PROGRAMS.forEach((service, module) -> {
			Map<String, Object> set = nested(services.get(service), "environment");
			assertThat(set.keySet()).as("variables of %s", service)
				.containsAll(variables(AT_HOME, List.of(ROOT.resolve(module))));
		});
	}

	@Test
	void each_variable_of_the_realm_is_set_where_the_realm_is_imported() throws IOException {
		Matcher variable = VARIABLE
			.matcher(Files.readString(ROOT.resolve("infra/keycloak/logement-dabord-realm.json")));
		assertThat(nested(services.get("keycloak"), "environment").keySet())
			.containsAll(variable.results().map((found) -> found.group(1)).toList());
	}

	@Test
	void each_image_is_pinned_to_one_version() {
		services.forEach((name, service) -> assertThat(service.get("image")).as(name).asString().matches(PINNED));
	}

	@Test
	void each_lasting_container_states_how_its_health_is_checked() {
		services.forEach((name, service) -> {
			if (!ONE_SHOTS.contains(name)) {
				assertThat(nested(service, "healthcheck")).as(name).containsKeys("test", "interval", "retries");
			}
		});
	}

	@Test
	void each_program_is_checked_on_the_port_that_it_is_given() {
		OUR_PROGRAMS.keySet().forEach((name) -> {
			String port = String.valueOf(nested(services.get(name), "environment").get("SERVER_PORT"));
			assertThat(nested(services.get(name), "healthcheck").get("test")).as(name)
				.asString()
				.contains("/dev/tcp/127.0.0.1/" + port, "/actuator/health/readiness");
		});
	}

	@Test
	void only_the_gateway_the_login_and_the_dashboards_are_published_and_only_on_this_machine() {
		services.forEach((name, service) -> {
			if (Set.of("gateway", "keycloak", "grafana").contains(name)) {
				assertThat((List<?>) service.get("ports")).as(name)
					.allSatisfy((port) -> assertThat(port).asString().startsWith("127.0.0.1:"));
			}
			else {
				assertThat(service).as(name).doesNotContainKey("ports");
			}
		});
	}

	@Test
	void what_a_container_waits_for_exists_and_says_when_it_is_ready() {
		services.forEach((name, service) -> nested(service, "depends_on").forEach((other, how) -> {
			assertThat(services).as(name).containsKey(other);
			assertThat(how).as("%s waits for %s", name, other)
				.isEqualTo(Map.of("condition",
						ONE_SHOTS.contains(other) ? "service_completed_successfully" : "service_healthy"));
		}));
	}

	@Test
	void each_file_that_it_mounts_or_builds_from_exists_and_each_volume_is_declared() {
		services.forEach((name, service) -> {
			List<?> volumes = (List<?>) service.getOrDefault("volumes", List.of());
			volumes.forEach((volume) -> {
				String source = volume.toString().split(":")[0];
				if (source.startsWith("./")) {
					assertThat(ROOT.resolve(source)).as(name).exists();
				}
				else {
					assertThat(nested(compose, "volumes")).as(name).containsKey(source);
				}
			});
			if (service.containsKey("build")) {
				assertThat(ROOT.resolve(String.valueOf(nested(service, "build").get("dockerfile")))).exists();
				assertThat(nested(nested(service, "build"), "args").get("JAR")).asString()
					.isEqualTo("%s/target/%s.jar".formatted(OUR_PROGRAMS.get(name), name));
			}
		});
	}

	@Test
	void the_program_in_an_image_does_not_run_as_root() throws IOException {
		assertThat(Files.readString(ROOT.resolve("infra/docker/Dockerfile"))).containsPattern("(?m)^USER [1-9][0-9]+$");
	}

	/**
	 * Those in a program's own configuration and in that of the libraries it includes.
	 */
	private static Set<String> variablesReadBy(Path module) {
		return variables(VARIABLE, List.of(module, ROOT.resolve("infra/web"), ROOT.resolve("infra/eventing")));
	}

	private static Set<String> variables(Pattern pattern, List<Path> modules) {
		Set<String> variables = new HashSet<>();
		for (Path module : modules) {
			try (Stream<Path> files = Files.walk(module.resolve("src/main/resources"))) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".yml")).toList()) {
					Matcher matcher = pattern.matcher(Files.readString(file));
					while (matcher.find()) {
						variables.add(matcher.group(1));
					}
				}
			}
			catch (IOException ex) {
				throw new IllegalStateException("Cannot read " + module, ex);
			}
		}
		return variables;
	}

	@SuppressWarnings("unchecked")
	private static <T> Map<String, T> nested(Map<String, ?> map, String key) {
		Object value = map.get(key);
		return (value == null) ? Map.of() : (Map<String, T>) value;
	}

}
