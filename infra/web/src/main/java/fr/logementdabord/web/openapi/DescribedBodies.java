package fr.logementdabord.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.web.body.SentBody;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;

/**
 * Puts the bodies that are read field by field in the place of the open objects that
 * springdoc takes them for.
 */
final class DescribedBodies {

	private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

	private final OpenAPI document;

	private final Sentences fields;

	DescribedBodies(OpenAPI document, Sentences fields) {
		this.document = document;
		this.fields = fields;
	}

	void put(List<SentBody> bodies) {
		Map<String, List<SentBody>> byPath = new LinkedHashMap<>();
		bodies.forEach((body) -> byPath.computeIfAbsent(body.path(), (path) -> new ArrayList<>()).add(body));
		byPath.forEach((path, variants) -> {
			PathItem item = this.document.getPaths().get(path);
			if (item == null || item.getPost() == null) {
				throw new IllegalStateException("A body is told for POST " + path + ", which nothing answers");
			}
			put(item.getPost(), variants);
		});
	}

	private void put(Operation operation, List<SentBody> variants) {
		List<Schema<?>> references = new ArrayList<>();
		for (SentBody body : variants) {
			String name = name(body);
			this.document.getComponents().addSchemas(name, told(body.schema()));
			references.add(new Schema<>().$ref("#/components/schemas/" + name));
		}
		Schema<?> schema = references.getFirst();
		if (references.size() > 1) {
			schema = new Schema<>();
			references.forEach(schema::addAnyOfItem);
		}
		operation.getRequestBody().getContent().put(JSON, new MediaType().schema(schema));
		if (variants.getFirst().isAction()) {
			operation.getParameters()
				.stream()
				.filter((parameter) -> parameter.getName().equals("action"))
				.forEach((parameter) -> parameter.setSchema(actions(variants)));
		}
	}

	private static Schema<String> actions(List<SentBody> variants) {
		Schema<String> schema = new Schema<String>().type("string");
		variants.stream().map(SentBody::variant).distinct().forEach(schema::addEnumItemObject);
		return schema;
	}

	/** {@code PostMeasuresIdCourseRenewal}. */
	private static String name(SentBody body) {
		String id = Conventions.operationId(body.called(), PathItem.HttpMethod.POST);
		return Character.toUpperCase(id.charAt(0)) + id.substring(1);
	}

	private Schema<?> told(Map<String, Object> body) {
		Schema<?> schema = Json.mapper().convertValue(body, ObjectSchema.class);
		schema.getProperties().forEach((name, field) -> {
			field.setDescription(this.fields.sentence(name));
			// a code may look like a number
			boolean text = "string".equals(field.getType());
			this.fields.example(name)
				.ifPresent((example) -> field.setExamples(List.of(text ? example.toString() : example)));
		});
		return schema;
	}

}
