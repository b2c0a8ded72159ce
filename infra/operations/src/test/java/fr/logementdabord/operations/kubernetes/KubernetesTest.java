package fr.logementdabord.operations.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import fr.logementdabord.testkit.parts.RepositoryRoot;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * No cluster runs in the build: the manifests are held against the API's own schema, the
 * images, the compose file and what the programs promise (ADR 0040).
 */
class KubernetesTest {

	private static final Set<String> PROGRAMS = Set.of("gateway", "referral-service", "measure-service",
			"housing-capture-service", "reporting-service");

	private static final Pattern REFERENCE = Pattern.compile("\\$\\(([A-Z_]+)\\)");

	private static final Manifests BASE = Manifests.of("base");

	@ParameterizedTest
	@ValueSource(strings = { "base", "development", "production" })
	void each_resource_is_one_that_the_api_knows_field_by_field(String folder) throws IOException {
		for (Map<String, Object> resource : Manifests.of(folder).resources()) {
			validate(resource);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "development", "production" })
	void each_overlay_as_kustomize_puts_it_together_is_known_to_the_api_and_complete(String overlay)
			throws IOException {
		Manifests rendered = rendered(overlay);
		for (Map<String, Object> resource : rendered.resources()) {
			validate(resource);
		}
		assertThat(rendered.ofKind("Deployment")).extracting((one) -> Manifests.map(one, "metadata").get("name"))
			.containsAll(PROGRAMS);
		for (String program : PROGRAMS) {
			List<Map<String, Object>> variables = Manifests
				.list(Manifests.container(rendered.named("Deployment", program)), "env");
			Set<String> defined = new HashSet<>();
			for (Map<String, Object> variable : variables) {
				Matcher reference = REFERENCE.matcher(String.valueOf(variable.get("value")));
				assertThat(reference.results().map((found) -> found.group(1)))
					.as("%s of %s speaks of variables that stand before it", variable.get("name"), program)
					.allMatch(defined::contains);
				assertThat(defined.add(variable.get("name").toString())).as("said once").isTrue();
			}
		}
	}

	@Test
	void a_field_that_the_api_does_not_know_is_refused() {
		Map<String, Object> policy = Map.of("kind", "PodDisruptionBudget", "apiVersion", "policy/v1", "spec",
				Map.of("maxUnavailible", 1));
		assertThatThrownBy(() -> validate(policy)).hasMessageContaining("maxUnavailible");
	}

	@ParameterizedTest
	@ValueSource(strings = { "base", "development", "production" })
	void a_kustomization_names_the_files_beside_it_all_of_them_and_no_other(String folder) {
		Map<String, Object> kustomization = Manifests.kustomization(folder);
		List<String> named = new ArrayList<>();
		Manifests.list(kustomization, "resources").forEach((file) -> named.add(file.toString()));
		Manifests.<Map<String, Object>>list(kustomization, "patches")
			.forEach((patch) -> named.add(patch.get("path").toString()));
		named.remove("../base");
		assertThat(named).containsExactlyInAnyOrderElementsOf(Manifests.files(folder));
	}

	@Test
	void liveness_asks_the_program_alone_and_readiness_asks_for_its_database() throws IOException {
		for (String program : PROGRAMS) {
			Map<String, Object> container = Manifests.container(BASE.named("Deployment", program));
			assertThat(path(container, "livenessProbe")).isEqualTo("/actuator/health/liveness");
			assertThat(path(container, "startupProbe")).isEqualTo("/actuator/health/liveness");
			assertThat(path(container, "readinessProbe")).isEqualTo("/actuator/health/readiness");
			Map<String, String> values = values(container);
			assertThat(values.keySet()).noneMatch((name) -> name.contains("HEALTH_GROUP_LIVENESS"));
			if (!program.equals("gateway")) {
				assertThat(values).containsEntry("MANAGEMENT_ENDPOINT_HEALTH_GROUP_READINESS_INCLUDE",
						"readinessState,mongo");
			}
		}
		try (Stream<Path> files = Files.walk(RepositoryRoot.path("infra/web/src/main/resources"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".yml")).toList()) {
				assertThat(Files.readString(file)).as("no file widens liveness").doesNotContain("group.liveness");
			}
		}
	}

	@Test
	void each_program_has_its_service_budget_policy_limits_and_time_to_stop() {
		for (String program : PROGRAMS) {
			Map<String, Object> deployment = BASE.named("Deployment", program);
			assertThat(Manifests.map(BASE.named("PodDisruptionBudget", program), "spec")).containsEntry("selector",
					Map.of("matchLabels", Map.of("app.kubernetes.io/name", program)));
			assertThat(Manifests.map(BASE.named("NetworkPolicy", program), "spec"))
				.containsEntry("podSelector", Map.of("matchLabels", Map.of("app.kubernetes.io/name", program)))
				.containsEntry("policyTypes", List.of("Ingress", "Egress"));
			assertThat(Manifests.map(BASE.named("Service", program), "spec")).containsEntry("selector",
					Map.of("app.kubernetes.io/name", program));
			Map<String, Object> resources = Manifests.map(Manifests.container(deployment), "resources");
			assertThat(Manifests.map(resources, "requests")).containsKeys("cpu", "memory");
			assertThat(Manifests.map(resources, "limits")).containsKeys("cpu", "memory");
			int stopping = (int) Manifests.pod(deployment).get("terminationGracePeriodSeconds");
			assertThat(stopping).as("as long as in the compose file, after the pause").isGreaterThanOrEqualTo(5 + 40);
		}
		assertThat(Manifests.map(BASE.named("NetworkPolicy", "default-deny"), "spec"))
			.containsEntry("podSelector", Map.of())
			.doesNotContainKeys("ingress", "egress");
	}

	@Test
	void only_what_tells_receivers_and_people_reaches_outside_and_only_there() {
		PROGRAMS.forEach((program) -> {
			String policy = Manifests.map(BASE.named("NetworkPolicy", program), "spec").toString();
			if (program.equals("reporting-service")) {
				assertThat(policy).contains("cidr=0.0.0.0/0, except=[10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, "
						+ "169.254.0.0/16]}}], ports=[{port=443}, {port=587}]");
			}
			else {
				assertThat(policy).as(program).doesNotContain("ipBlock");
			}
		});
	}

	@Test
	void each_program_runs_without_root_without_rights_and_without_a_token_of_the_cluster() {
		for (String program : PROGRAMS) {
			Map<String, Object> pod = Manifests.pod(BASE.named("Deployment", program));
			assertThat(pod).containsEntry("automountServiceAccountToken", false);
			assertThat(Manifests.map(pod, "securityContext")).containsEntry("runAsNonRoot", true)
				.containsEntry("runAsUser", 10001);
			assertThat(Manifests.map(Manifests.container(BASE.named("Deployment", program)), "securityContext"))
				.containsEntry("readOnlyRootFilesystem", true)
				.containsEntry("allowPrivilegeEscalation", false)
				.containsEntry("capabilities", Map.of("drop", List.of("ALL")));
		}
	}

	@Test
	void images_ports_and_variables_are_those_of_the_compose_file() throws IOException {
		Map<String, Map<String, Map<String, Object>>> compose = new Yaml()
			.load(Files.readString(RepositoryRoot.path("docker-compose.yml")));
		Set<String> ofTheSuite = literals("base");
		ofTheSuite.addAll(literals("production"));
		assertThat(literals("development")).as("both overlays say the same things").isSubsetOf(ofTheSuite);
		for (String program : PROGRAMS) {
			Map<String, Object> container = Manifests.container(BASE.named("Deployment", program));
			Map<String, Object> service = compose.get("services").get(program);
			assertThat(container.get("image")).isEqualTo(service.get("image"));
			Set<String> set = new HashSet<>(values(container).keySet());
			set.addAll(ofTheSuite);
			Map<String, Object> environment = Manifests.map(service, "environment");
			assertThat(set).as(program).containsAll(environment.keySet());
			assertThat(values(container).get("SERVER_PORT")).isEqualTo(environment.get("SERVER_PORT").toString());
		}
	}

	@Test
	void production_gives_a_service_what_the_settings_of_the_log_ask_for() throws IOException {
		Set<String> asked = Files.readAllLines(RepositoryRoot.path("infra/kafka/service.env"))
			.stream()
			.filter((line) -> line.matches("[A-Z_]+=.*"))
			.map((line) -> line.substring(0, line.indexOf('=')))
			.collect(Collectors.toSet());
		Manifests production = rendered("production");
		PROGRAMS.stream().filter((program) -> !program.equals("gateway")).forEach((service) -> {
			Map<String, Object> deployment = production.named("Deployment", service);
			Set<String> set = new HashSet<>(values(Manifests.container(deployment)).keySet());
			set.addAll(literals("base"));
			set.addAll(literals("production"));
			assertThat(set).as(service).containsAll(asked);
			assertThat(Manifests.map(deployment, "spec")).as(service).containsEntry("replicas", 2);
		});
		assertThat(production.ofKind("Ingress")).hasSize(1)
			.allSatisfy(
					(ingress) -> assertThat(ingress.toString()).contains("name=gateway").doesNotContain("-service"));
	}

	@Test
	void three_brokers_keep_what_two_of_them_have_acknowledged() throws IOException {
		assertThat(literalValue("production", "KAFKA_BOOTSTRAP_SERVERS").split(",")).hasSize(3);
		assertThat(Files.readAllLines(RepositoryRoot.path("infra/kafka/server.properties")))
			.contains("default.replication.factor=3", "min.insync.replicas=2");
	}

	@Test
	void no_secret_is_in_a_file_and_each_one_that_is_asked_for_is_in_the_readme() throws IOException {
		String readme = Files.readString(Manifests.FOLDER.resolve("README.md"));
		Pattern asked = Pattern.compile("(?:secretKeyRef=\\{name=|secretName=)([a-z-]+)");
		for (String folder : List.of("base", "development", "production")) {
			Manifests manifests = Manifests.of(folder);
			assertThat(manifests.ofKind("Secret")).isEmpty();
			manifests.resources()
				.forEach((resource) -> asked.matcher(resource.toString())
					.results()
					.forEach((found) -> assertThat(readme).contains("`" + found.group(1) + "`")));
		}
	}

	private static Manifests rendered(String overlay) {
		return Manifests.rendered(overlay).orElseGet(() -> {
			System.out.println("SKIPPED: kubectl is not installed, " + overlay + " is checked file by file only");
			return Assumptions.abort("kubectl is not installed");
		});
	}

	private static void validate(Map<String, Object> resource) throws IOException {
		JsonElement json = new Gson().toJsonTree(resource);
		switch (resource.get("kind").toString()) {
			case "ConfigMap" -> V1ConfigMap.validateJsonElement(json);
			case "Deployment" -> V1Deployment.validateJsonElement(json);
			case "Ingress" -> V1Ingress.validateJsonElement(json);
			case "Namespace" -> V1Namespace.validateJsonElement(json);
			case "NetworkPolicy" -> V1NetworkPolicy.validateJsonElement(json);
			case "PodDisruptionBudget" -> V1PodDisruptionBudget.validateJsonElement(json);
			case "Service" -> V1Service.validateJsonElement(json);
			case "StatefulSet" -> V1StatefulSet.validateJsonElement(json);
			default -> throw new AssertionError("no schema for " + resource.get("kind"));
		}
	}

	private static Object path(Map<String, Object> container, String probe) {
		return Manifests.map(Manifests.map(container, probe), "httpGet").get("path");
	}

	/** Values of a container's own variables; those from a secret are empty. */
	private static Map<String, String> values(Map<String, Object> container) {
		return Manifests.<Map<String, Object>>list(container, "env")
			.stream()
			.collect(Collectors.toMap((variable) -> variable.get("name").toString(),
					(variable) -> variable.getOrDefault("value", "").toString()));
	}

	private static Set<String> literals(String folder) {
		return literalLines(folder).map((literal) -> literal.substring(0, literal.indexOf('=')))
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static String literalValue(String folder, String name) {
		return literalLines(folder).filter((literal) -> literal.startsWith(name + "="))
			.map((literal) -> literal.substring(name.length() + 1))
			.findFirst()
			.orElseThrow();
	}

	private static Stream<String> literalLines(String folder) {
		Map<String, Object> generator = Manifests
			.<Map<String, Object>>list(Manifests.kustomization(folder), "configMapGenerator")
			.getFirst();
		return Manifests.<String>list(generator, "literals").stream();
	}

}
