package fr.logementdabord.vault;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.bson.Document;

/**
 * One collection that holds sealed fields, told so that their key can be changed.
 *
 * @param collection its name
 * @param places of a document, from each sealed field that it may have
 * ({@code members.0.phone}) to the place it was sealed for
 * @param derived makes anew what is derived from the keys for one document, such as marks
 * to search by; called for each document of a rotation
 */
public record SealedDocuments(String collection, Function<Document, Map<String, String>> places,
		Consumer<Document> derived) {

	/** Documents of text ids from which nothing is derived. */
	public static SealedDocuments of(String collection, Function<Document, Map<String, String>> places) {
		return new SealedDocuments(collection, places, (document) -> {
		});
	}

	/** One sealed field, in the place {@code <_id><suffix>}. */
	public static SealedDocuments oneField(String collection, String field, String suffix) {
		return of(collection, (document) -> Map.of(field, document.get("_id") + suffix));
	}

}
