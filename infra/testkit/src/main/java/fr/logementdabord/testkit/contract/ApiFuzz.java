package fr.logementdabord.testkit.contract;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import fr.logementdabord.testkit.parts.Caller;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks every operation of an OpenAPI document with values that fit and values that do
 * not, as every role and as nobody. Nothing may end as our failure (5xx), every refusal
 * is a problem of RFC 9457, and a refused command leaves no commit and nothing else that
 * is kept. What is to be corrected is a field that the document tells of. What a refusal
 * says is missing is sent the next time, so that open objects are walked into as well.
 */
public final class ApiFuzz {

	/** Every role that a token may carry. */
	public static final List<String> ROLES = List.of("referrer", "coordinator", "association", "health", "landlord",
			"state", "department", "partner-system", "auditor", "service");

	private static final int ROUNDS = 6;

	private static final double BROKEN = 0.15;

	private final JsonNode document;

	private final Map<String, Caller> callers;

	private final Predicate<String> committed;

	private final Supplier<Map<String, Long>> kept;

	private final FuzzValues values;

	private final Map<String, ObjectNode> learnt = new TreeMap<>();

	private final List<String> wrong = new ArrayList<>();

	private final Map<JsonNode, Set<String>> told = new IdentityHashMap<>();

	private final Map<Integer, Integer> answers = new TreeMap<>();

	private ApiFuzz(JsonNode document, Map<String, Caller> callers, Predicate<String> committed,
			Supplier<Map<String, Long>> kept, long seed) {
		this.kept = kept;
		this.document = document;
		this.callers = callers;
		this.committed = committed;
		this.values = new FuzzValues(seed, document);
	}

	/**
	 * Prepares a walk.
	 * @param callers one per role
	 * @param committed whether a commit bears this idempotency key
	 * @param kept how many things there are that only a request brings
	 * @param seed tells the walk
	 */
	public static ApiFuzz of(JsonNode document, Map<String, Caller> callers, Predicate<String> committed,
			Supplier<Map<String, Long>> kept, long seed) {
		return new ApiFuzz(document, new TreeMap<>(callers), committed, kept, seed);
	}

	/**
	 * Walks, and fails with every answer that should not have been.
	 * @return how often each status was answered
	 */
	public Map<Integer, Integer> thenNothingBreaks() {
		for (int round = 0; round < ROUNDS; round++) {
			for (Map.Entry<String, JsonNode> path : this.document.path("paths").properties()) {
				for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
					for (Caller caller : callersOf(method.getValue(), round)) {
						call(method.getKey(), path.getKey(), method.getValue(), caller);
					}
				}
			}
		}
		assertThat(this.wrong).isEmpty();
		return this.answers;
	}

	/** Somebody who may, each in turn; now and then somebody who may not, and nobody. */
	private List<Caller> callersOf(JsonNode operation, int round) {
		List<Caller> may = new ArrayList<>();
		operation.path("x-roles").forEach((role) -> {
			if (this.callers.containsKey(role.asString())) {
				may.add(this.callers.get(role.asString()));
			}
		});
		List<Caller> all = List.copyOf(this.callers.values());
		List<Caller> chosen = new ArrayList<>();
		chosen.add(may.isEmpty() ? this.values.one(all) : may.get(round % may.size()));
		if (round % 3 == 0) {
			chosen.add(this.values.one(all));
			chosen.add(new Caller(chosen.getFirst().base(), null));
		}
		return chosen;
	}

	private void call(String method, String path, JsonNode operation, Caller caller) {
		String key = UUID.randomUUID().toString();
		HttpRequest.Builder request;
		try {
			request = request(method, path, operation, caller, key);
		}
		catch (IllegalArgumentException unsendable) {
			return;
		}
		Map<String, Long> before = "get".equals(method) ? Map.of() : this.kept.get();
		Caller.Answer answer = Caller.send(request);
		this.answers.merge(answer.status(), 1, Integer::sum);
		String told = method.toUpperCase(Locale.ROOT) + " " + request.copy().build().uri() + " -> " + answer.status();
		if (answer.status() >= 500) {
			this.wrong.add(told + " " + answer.body());
		}
		else if (answer.status() >= 400) {
			if (!isProblem(answer)) {
				this.wrong.add(told + " is no problem: " + answer.header("Content-Type"));
			}
			if (!"get".equals(method) && this.committed.test(key)) {
				this.wrong.add(told + " left a commit");
			}
			if (!"get".equals(method) && !before.equals(this.kept.get())) {
				this.wrong.add(told + " changed " + before + " to " + this.kept.get());
			}
			fieldsAreTold(told, operation, answer);
			learn(path, answer);
		}
		else if (answer.header("Content-Type").startsWith("application/json")) {
			this.values.remember(answer.json());
		}
	}

	private HttpRequest.Builder request(String method, String path, JsonNode operation, Caller caller, String key) {
		String address = path;
		StringBuilder query = new StringBuilder();
		List<String> headers = new ArrayList<>();
		for (JsonNode parameter : operation.path("parameters")) {
			String name = parameter.path("name").asString();
			switch (parameter.path("in").asString()) {
				case "path" -> address = address.replace("{" + name + "}",
						encoded(this.values.chance(BROKEN) ? this.values.strange() : this.values.id(name)).replace("+",
								"%20"));
				case "query" -> {
					if (this.values.chance(0.4)) {
						query.append(query.isEmpty() ? '?' : '&')
							.append(name)
							.append('=')
							.append(encoded(queryValue(parameter)));
					}
				}
				default -> header(name, parameter, key, headers);
			}
		}
		HttpRequest.Builder request = caller.request(address + query, headers.toArray(String[]::new));
		return body(request, method, path, operation);
	}

	private String queryValue(JsonNode parameter) {
		return this.values.chance(2 * BROKEN) ? this.values.strange()
				: this.values.value(parameter.path("schema"), 0, 0).asString("");
	}

	private void header(String name, JsonNode parameter, String key, List<String> headers) {
		if ("Idempotency-Key".equals(name)) {
			if (!this.values.chance(BROKEN / 2)) {
				headers.addAll(List.of(name, key));
			}
		}
		else if (this.values.chance(0.3)) {
			headers.addAll(List.of(name, this.values.chance(0.5) ? "\"1\"" : "abc"));
		}
	}

	private HttpRequest.Builder body(HttpRequest.Builder request, String method, String path, JsonNode operation) {
		JsonNode content = operation.path("requestBody").path("content");
		String name = method.toUpperCase(Locale.ROOT);
		if (content.isEmpty()) {
			return request.method(name, BodyPublishers.noBody());
		}
		String form = this.values.one(List.copyOf(content.propertyNames()));
		request.header("Content-Type", this.values.chance(BROKEN / 3) ? "text/plain" : form);
		if (this.values.chance(BROKEN)) {
			return request.method(name, BodyPublishers.ofString(this.values.brokenBody()));
		}
		JsonNode value = this.values.value(content.path(form).path("schema"), this.values.chance(0.5) ? BROKEN : 0, 0);
		if (value instanceof ObjectNode object && this.learnt.containsKey(path)) {
			this.learnt.get(path).properties().forEach((field) -> {
				if (!object.has(field.getKey())) {
					object.put(field.getKey(), this.values.chance(BROKEN) ? this.values.strange()
							: this.values.text(this.document.path("nothing")));
				}
			});
		}
		return request.method(name, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(value)));
	}

	/** What is to be corrected is one of the fields that the document tells of. */
	private void fieldsAreTold(String told, JsonNode operation, Caller.Answer answer) {
		Set<String> fields = this.told.computeIfAbsent(operation, this::fields);
		if (answer.status() == 400 && isProblem(answer) && !fields.isEmpty()) {
			answer.json().path("errors").forEach((error) -> {
				String field = error.path("field").asString("");
				if (!fields.contains(field.split("[.\\[]")[0])) {
					this.wrong.add(told + " names " + field + ", which the document does not tell of");
				}
			});
		}
	}

	/** Empty where the document leaves open what is sent. */
	private Set<String> fields(JsonNode operation) {
		Set<String> fields = new TreeSet<>();
		for (JsonNode form : operation.path("requestBody").path("content")) {
			JsonNode schema = form.path("schema");
			Iterable<JsonNode> variants = schema.has("anyOf") ? schema.path("anyOf") : List.of(schema);
			for (JsonNode variant : variants) {
				JsonNode properties = this.values.resolve(variant).path("properties");
				if (properties.isEmpty()) {
					return Set.of();
				}
				fields.addAll(properties.propertyNames());
			}
		}
		if (!fields.isEmpty()) {
			operation.path("parameters").forEach((parameter) -> fields.add(parameter.path("name").asString()));
		}
		return fields;
	}

	private void learn(String path, Caller.Answer answer) {
		if (answer.status() == 400 && isProblem(answer)) {
			ObjectNode fields = this.learnt.computeIfAbsent(path, (it) -> JsonMapper.shared().createObjectNode());
			answer.json().path("errors").forEach((error) -> {
				String field = error.path("field").asString("");
				if (field.matches("[A-Za-z]{1,40}")) {
					fields.put(field, "");
				}
			});
		}
	}

	private static boolean isProblem(Caller.Answer answer) {
		if (!answer.header("Content-Type").startsWith("application/problem+json")) {
			return false;
		}
		try {
			JsonNode problem = answer.json();
			return problem.path("status").asInt(0) == answer.status() && !problem.path("title").asString("").isBlank()
					&& !problem.path("detail").asString("").isBlank()
					&& problem.path("type").asString("").startsWith("urn:logementdabord:probleme:");
		}
		catch (JacksonException notJson) {
			return false;
		}
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
