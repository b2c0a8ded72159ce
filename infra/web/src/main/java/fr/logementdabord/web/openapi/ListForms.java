package fr.logementdabord.web.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Page} goes out as one JSON object or line by line: lines hold its rows, and
 * what is no list has none.
 */
final class ListForms {

	private static final Set<String> OF_A_PAGE = Set.of("items", "page", "size", "total");

	private ListForms() {
	}

	static void tell(OpenAPI document) {
		Map<String, Schema> schemas = document.getComponents().getSchemas();
		document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.flatMap((operation) -> operation.getResponses().values().stream())
			.map((answer) -> answer.getContent())
			.forEach((content) -> rows(content, schemas));
	}

	private static void rows(@Nullable Content content, Map<String, Schema> schemas) {
		MediaType lines = (content != null) ? content.get(Ndjson.NDJSON_VALUE) : null;
		if (content == null || lines == null || lines.getSchema().getItems() != null) {
			return;
		}
		Optional<Schema<?>> rows = rows(lines.getSchema(), schemas);
		if (rows.isPresent()) {
			content.addMediaType(Ndjson.NDJSON_VALUE, new MediaType().schema(rows.get()));
		}
		else {
			content.remove(Ndjson.NDJSON_VALUE);
		}
	}

	private static Optional<Schema<?>> rows(Schema<?> body, Map<String, Schema> schemas) {
		String reference = body.get$ref();
		Schema<?> page = (reference != null) ? schemas.get(reference.substring(reference.lastIndexOf('/') + 1)) : body;
		boolean isPage = page != null && page.getProperties() != null
				&& page.getProperties().keySet().equals(OF_A_PAGE);
		return isPage ? Optional.of(page.getProperties().get("items")) : Optional.empty();
	}

}
