package fr.logementdabord.testkit.contract;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * How many things a service keeps, collection by collection: those that only a request
 * brings. What the service writes by itself in the meantime (views, progress, leases,
 * deadlines), who was seen working and reading, and refused events, which are kept on
 * purpose, are left out; commits are looked up by their key instead.
 */
public final class StoredThings {

	private static final Pattern BY_ITSELF = Pattern.compile(
			"(view.*|progress|leases|deadlines|parked|rebuilds|inbox-.*|commits|.*readings.*|.*access.*|cases|desk|lives|workers)");

	private StoredThings() {
	}

	/** Counts each time it is asked. */
	public static Supplier<Map<String, Long>> in(MongoTemplate mongo) {
		return () -> {
			Map<String, Long> counted = new TreeMap<>();
			mongo.getCollectionNames()
				.stream()
				.filter((name) -> !BY_ITSELF.matcher(name).matches())
				.forEach((name) -> counted.put(name, mongo.getCollection(name).countDocuments()));
			counted.values().removeIf((number) -> number == 0);
			return counted;
		};
	}

}
