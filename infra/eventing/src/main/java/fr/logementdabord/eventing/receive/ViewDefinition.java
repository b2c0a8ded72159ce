package fr.logementdabord.eventing.receive;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * A read model: one collection of documents, each folded from the events that concern it.
 * The fold is pure and gives the same document for any interleaving of streams.
 *
 * @param <D> the document, with a {@code @Id String}
 */
public interface ViewDefinition<D> {

	/**
	 * The collection.
	 */
	String collection();

	/**
	 * Raised when the same events fold to other documents than before: a view that an
	 * earlier version of the service has folded is then rebuilt from the log, by itself,
	 * while the old documents are served. From 1.
	 */
	default int version() {
		return 1;
	}

	/**
	 * The type of the documents.
	 */
	Class<D> document();

	/**
	 * The public types it is folded from.
	 */
	Set<String> types();

	/**
	 * The document an event belongs to, null when it concerns none.
	 */
	@Nullable String idOf(ReceivedEvent event);

	/**
	 * The indexes that its readers need; every generation of it gets them.
	 */
	default List<IndexDefinition> indexes() {
		return List.of();
	}

	/**
	 * The document before its first event.
	 */
	D initial(String id);

	/**
	 * The document after an event.
	 */
	D evolve(D document, ReceivedEvent event);

}
