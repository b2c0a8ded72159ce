package fr.logementdabord.housing.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import fr.logementdabord.testkit.parts.Caller.Answer;
import fr.logementdabord.testkit.parts.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One line of the access matrix: an endpoint and the roles it is for.
 *
 * @param sent the JSON of a command, or what a GET accepts
 * @param fields of a page's form
 */
record Endpoint(String method, String path, Set<String> roles, String sent, @Nullable Map<String, String> fields) {

	/** What the names in braces stand for, once there is one of each thing. */
	static Map<String, String> things = Map.of();

	static Endpoint get(String path, Set<String> roles) {
		return new Endpoint("GET", path, roles, "", null);
	}

	static Endpoint page(String path, Set<String> roles) {
		return new Endpoint("GET", path, roles, "text/html", null);
	}

	static Endpoint post(String path, Set<String> roles, String json) {
		return new Endpoint("POST", path, roles, json, null);
	}

	static Endpoint form(String path, Set<String> roles, Map<String, String> fields) {
		return new Endpoint("POST", path, roles, "", fields);
	}

	Answer call(Caller person) {
		String address = filled(this.path);
		if (this.method.equals("GET")) {
			return this.sent.isEmpty() ? person.get(address) : person.page(address);
		}
		return this.fields == null ? person.post(address, filled(this.sent))
				: person.form(address,
						this.fields.entrySet()
							.stream()
							.collect(Collectors.toMap(Map.Entry::getKey, (field) -> filled(field.getValue()))));
	}

	private static String filled(String text) {
		String filled = text;
		for (Map.Entry<String, String> thing : things.entrySet()) {
			filled = filled.replace(thing.getKey(), thing.getValue());
		}
		return filled;
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
