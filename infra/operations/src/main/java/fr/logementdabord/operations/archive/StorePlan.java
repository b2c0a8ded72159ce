package fr.logementdabord.operations.archive;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a backup takes of the databases: {@code infra/mongodb/stores.yml}.
 *
 * @param erasedBy type of the event that says a case was erased
 * @param forgotten collections that belong to a moment of an installation
 * @param beforeCommits collections that are taken before the commits, in order
 * @param databases by name
 */
public record StorePlan(String erasedBy, Set<String> forgotten, List<String> beforeCommits,
		Map<String, Store> databases) {

	/** The commits of every service. */
	public static final String COMMITS = "commits";

	/**
	 * The database of a service.
	 *
	 * @param service its name, which its groups begin with
	 * @param topic the topic it owns, none for a service that only reads
	 * @param rebuilt collection of a view to the group that folds it
	 */
	public record Store(String service, @Nullable String topic, Map<String, String> rebuilt) {

		/**
		 * Whether a collection is a view, in its first or in a later generation.
		 */
		public boolean isRebuilt(String collection) {
			return this.rebuilt.containsKey(collection)
					|| this.rebuilt.containsKey(collection.replaceFirst("-\\d+$", ""));
		}

		/**
		 * Whether a group folds a view, in its first or in a later generation.
		 */
		public boolean foldsView(@Nullable String group) {
			return group != null && this.rebuilt.containsValue(group.replaceFirst("@\\d+$", ""));
		}

	}

	/**
	 * The collections to take, in their order.
	 * @param existing what the database has
	 */
	public List<String> taken(String database, Set<String> existing) {
		Store store = Objects.requireNonNull(this.databases.get(database));
		Set<String> kept = new TreeSet<>(existing);
		kept.removeIf((collection) -> collection.startsWith("system.") || this.forgotten.contains(collection)
				|| store.isRebuilt(collection));
		List<String> order = new ArrayList<>(this.beforeCommits.stream().filter(kept::remove).toList());
		if (kept.remove(COMMITS)) {
			order.add(COMMITS);
		}
		order.addAll(kept);
		return order;
	}

	/**
	 * Reads the file.
	 */
	public static StorePlan read(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
			Map<String, Store> databases = new LinkedHashMap<>();
			map(root.get("databases")).forEach((name, told) -> {
				Map<String, Object> store = map(told);
				Map<String, String> rebuilt = new LinkedHashMap<>();
				map(store.get("rebuilt")).forEach((view, group) -> rebuilt.put(view, group.toString()));
				databases.put(name, new Store(store.get("service").toString(), (String) store.get("topic"), rebuilt));
			});
			return new StorePlan(root.get("erased-by").toString(), new TreeSet<>(names(root.get("forgotten"))),
					names(root.get("before-commits")), databases);
		}
	}

	private static List<String> names(Object list) {
		return ((List<?>) list).stream().map(Object::toString).toList();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

}
