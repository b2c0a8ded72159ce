package fr.logementdabord.testkit.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.Caller.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads every list of an OpenAPI document as programs do: in each form it tells, again
 * with the state they have, and sorted by each field it may be sorted by.
 */
public final class ListSpec {

	private static final String NDJSON = "application/x-ndjson";

	private static final Pattern FIELDS = Pattern.compile("Champs possibles\\h: ([\\w, ]+)\\.");

	private final JsonNode document;

	private final Map<String, Caller> callers;

	private ListSpec(JsonNode document, Map<String, Caller> callers) {
		this.document = document;
		this.callers = callers;
	}

	/**
	 * Prepares the reading.
	 * @param callers one per role
	 */
	public static ListSpec of(JsonNode document, Map<String, Caller> callers) {
		return new ListSpec(document, new TreeMap<>(callers));
	}

	/**
	 * Reads.
	 * @return the lists that were read, each with the fields it was sorted by
	 */
	public Map<String, List<String>> thenEachIsReadInEveryForm() {
		Map<String, List<String>> lists = new TreeMap<>();
		this.document.path("paths").properties().forEach((path) -> {
			JsonNode get = path.getValue().path("get");
			if (get.at("/responses/200/content").has(NDJSON) && !path.getKey().contains("{")) {
				lists.put(path.getKey(), read(path.getKey(), get));
			}
		});
		return lists;
	}

	private List<String> read(String path, JsonNode get) {
		Caller reader = this.callers.get(get.path("x-roles").path(0).asString("department"));
		if (reader.get(path).status() == 400) {
			// a list of which one has to say first which
			return List.of();
		}
		get.at("/responses/200/content").propertyNames().forEach((form) -> {
			Answer answer = as(reader, path, form);
			assertThat(answer.status()).as("%s as %s: %s", path, form, answer.body()).isEqualTo(200);
			assertThat(answer.header("Content-Type")).as(path).startsWith(form);
		});
		thenItsStateIsKnown(reader, path);
		List<String> fields = has(get, "sort") ? fields(reader.get(path + "?sort=nothing-like-it")) : List.of();
		for (String field : fields) {
			thenItIsSorted(path, field, rows(reader, path + "?sort=" + field), Comparator.naturalOrder());
			thenItIsSorted(path, field, rows(reader, path + "?sort=-" + field), Comparator.reverseOrder());
		}
		return fields;
	}

	private static void thenItsStateIsKnown(Caller reader, String path) {
		Answer first = as(reader, path, NDJSON);
		assertThat(first.header("ETag")).as(path).isNotBlank();
		Answer again = Caller.send(reader.request(path, "Accept", NDJSON, "If-None-Match", first.header("ETag")).GET());
		assertThat(again.status()).as("%s again", path).isEqualTo(304);
	}

	private static void thenItIsSorted(String path, String field, List<JsonNode> rows, Comparator<String> order) {
		List<String> values = rows.stream()
			.filter((row) -> row.path(field).isString())
			.map((row) -> row.path(field).asString())
			.toList();
		assertThat(values).as("%s by %s", path, field).isSortedAccordingTo(order);
	}

	private static List<String> fields(Answer refused) {
		assertThat(refused.status()).as(refused.body()).isEqualTo(400);
		Matcher told = FIELDS.matcher(refused.body());
		assertThat(told.find()).as(refused.body()).isTrue();
		return List.of(told.group(1).split(", "));
	}

	private static List<JsonNode> rows(Caller reader, String address) {
		Answer answer = as(reader, address, NDJSON);
		assertThat(answer.status()).as("%s: %s", address, answer.body()).isEqualTo(200);
		List<JsonNode> rows = new ArrayList<>();
		answer.body().lines().map(JsonMapper.shared()::readTree).forEach(rows::add);
		return rows;
	}

	private static Answer as(Caller reader, String address, String form) {
		return Caller.send(reader.request(address, "Accept", form).GET());
	}

	private static boolean has(JsonNode operation, String parameter) {
		return Stream.of(operation.path("parameters"))
			.flatMap(JsonNode::valueStream)
			.anyMatch((one) -> parameter.equals(one.path("name").asString()));
	}

}
