package fr.logementdabord.platform.database;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What an aggregation takes from its collection: the wire server would load every
 * document before the first {@code $match}, and some of its stages change the documents
 * that they are given, which then must be copies.
 */
final class AggregationInput {

	private static final ThreadLocal<@Nullable AggregationInput> CURRENT = new ThreadLocal<>();

	private static final Set<String> ONLY_READING = Set.of("$match", "$group", "$count", "$sort", "$skip", "$limit",
			"$sortByCount");

	private static final Set<String> WRITING = Set.of("$out", "$merge");

	private final boolean copies;

	private Document match;

	private AggregationInput(Document match, boolean copies) {
		this.match = match;
		this.copies = copies;
	}

	static boolean writes(Document command) {
		return stages(command).stream().anyMatch((stage) -> WRITING.contains(name(stage)));
	}

	static <T> T during(Document command, Supplier<T> aggregation) {
		List<?> stages = stages(command);
		Document match = (!stages.isEmpty() && stages.get(0) instanceof Document first
				&& first.get("$match") instanceof Document query) ? query : new Document();
		boolean copies = !stages.stream().allMatch((stage) -> ONLY_READING.contains(name(stage)));
		CURRENT.set(new AggregationInput(match, copies));
		try {
			return aggregation.get();
		}
		finally {
			CURRENT.remove();
		}
	}

	private static List<?> stages(Document command) {
		return (command.get("pipeline") instanceof List<?> stages) ? stages : List.of();
	}

	private static String name(Object stage) {
		return (stage instanceof Document document && !document.isEmpty()) ? document.keySet().iterator().next() : "";
	}

	/**
	 * The leading {@code $match}, once: a {@code $lookup} inside the same pipeline may
	 * also read whole collections.
	 */
	static Document takeMatch() {
		AggregationInput current = CURRENT.get();
		if (current == null) {
			return new Document();
		}
		Document match = current.match;
		current.match = new Document();
		return match;
	}

	static boolean needsCopies() {
		AggregationInput current = CURRENT.get();
		return current == null || current.copies;
	}

}
