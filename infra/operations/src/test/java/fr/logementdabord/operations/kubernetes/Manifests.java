package fr.logementdabord.operations.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.logementdabord.testkit.parts.RepositoryRoot;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Resources of Kubernetes, from files or as kustomize puts them together.
 *
 * @param resources each as it was read
 */
record Manifests(List<Map<String, Object>> resources) {

	static final Path FOLDER = RepositoryRoot.path("infra/kubernetes");

	/** The resources of the files that a folder's kustomization names. */
	static Manifests of(String folder) {
		List<Map<String, Object>> found = new ArrayList<>();
		for (Object file : list(kustomization(folder), "resources")) {
			Path path = FOLDER.resolve(folder).resolve(file.toString());
			if (Files.isRegularFile(path)) {
				found.addAll(read(path));
			}
		}
		return new Manifests(found);
	}

	/** What kustomize makes of an overlay; empty where it is not installed. */
	static Optional<Manifests> rendered(String overlay) {
		try {
			Process kustomize = new ProcessBuilder("kubectl", "kustomize", FOLDER.resolve(overlay).toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT)
				.start();
			String text = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (kustomize.waitFor() != 0) {
				throw new IllegalStateException("kustomize refuses " + overlay);
			}
			return Optional.of(new Manifests(parse(text)));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static Map<String, Object> kustomization(String folder) {
		return read(FOLDER.resolve(folder).resolve("kustomization.yaml")).getFirst();
	}

	/** Names of the files of a folder, but for its kustomization. */
	static List<String> files(String folder) {
		try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
			return files.map((file) -> file.getFileName().toString())
				.filter(Predicate.not("kustomization.yaml"::equals))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Map<String, Object>> ofKind(String kind) {
		return this.resources.stream().filter((resource) -> kind.equals(resource.get("kind"))).toList();
	}

	Map<String, Object> named(String kind, String name) {
		return ofKind(kind).stream()
			.filter((resource) -> name.equals(map(resource, "metadata").get("name")))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no %s called %s".formatted(kind, name)));
	}

	/** The pod that a workload makes. */
	static Map<String, Object> pod(Map<String, Object> workload) {
		return map(map(map(workload, "spec"), "template"), "spec");
	}

	/** The one container of a workload. */
	static Map<String, Object> container(Map<String, Object> workload) {
		List<Map<String, Object>> containers = list(pod(workload), "containers");
		if (containers.size() != 1) {
			throw new AssertionError("one container each");
		}
		return containers.getFirst();
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(Map<String, Object> of, String key) {
		return (Map<String, Object>) of.getOrDefault(key, Map.of());
	}

	@SuppressWarnings("unchecked")
	static <T> List<T> list(Map<String, Object> of, String key) {
		return (List<T>) of.getOrDefault(key, List.of());
	}

	private static List<Map<String, Object>> read(Path file) {
		try {
			return parse(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> parse(String text) {
		List<Map<String, Object>> documents = new ArrayList<>();
		new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text)
			.forEach((document) -> documents.add((Map<String, Object>) document));
		return documents;
	}

}
