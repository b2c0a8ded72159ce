package fr.logementdabord.operations.observability;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The metrics that the dashboards and the alerts name.
 */
public final class NamedMetrics {

	/** What stands around a name: labels, ranges, grouping. */
	private static final Pattern AROUND = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\bby \\([^)]*\\)");

	/** Functions have no underscore, but for those that we do not use. */
	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+");

	private NamedMetrics() {
	}

	/** All of them. */
	public static Set<String> all() throws IOException {
		Set<String> names = new TreeSet<>();
		Stream.concat(dashboards().stream(), alerts().stream().map((alert) -> alert.get("expr").toString()))
			.map((expression) -> AROUND.matcher(expression).replaceAll(""))
			.flatMap((expression) -> NAME.matcher(expression).results())
			.forEach((name) -> names.add(name.group()));
		return names;
	}

	static List<Map<String, Object>> alerts() throws IOException {
		Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml()
			.load(Files.readString(RepositoryRoot.path("infra/observability/alerts.yml")));
		return file.get("groups").stream().flatMap((group) -> group.get("rules").stream()).toList();
	}

	private static List<String> dashboards() throws IOException {
		JsonNode suite = JsonMapper.shared()
			.readTree(Files.readString(RepositoryRoot.path("infra/observability/grafana/dashboards/suite.json")));
		return suite.path("panels")
			.values()
			.stream()
			.flatMap((panel) -> panel.path("targets").values().stream())
			.map((target) -> target.path("expr").asString())
			.toList();
	}

}
