package fr.logementdabord.testkit.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One way to call a route: the same route may answer in several formats.
 *
 * @param method of HTTP
 * @param pattern of its path, variables by their name only
 * @param accept what it answers, when the mapping says so
 * @param contentType what it reads, when the mapping says so
 * @param query parameters without which it is another route
 */
record ServedRoute(String method, String pattern, @Nullable String accept, @Nullable String contentType, String query) {

	private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

	private static final String OURS = "fr.logementdabord.";

	/** Names of formats, figures and years: they belong to nobody. */
	private static final String NAMES = "\\{(?:ending|key|year)}";

	private static final String UNKNOWN = "M-AAAAAAAAAAAA";

	/** All that our own controllers serve. */
	static List<ServedRoute> of(RequestMappingHandlerMapping mappings) {
		List<ServedRoute> routes = new ArrayList<>();
		mappings.getHandlerMethods().forEach((mapping, handler) -> {
			String controller = handler.getBeanType().getName();
			if (controller.startsWith(OURS) && !controller.contains(".problem.")) {
				for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
					mapping.getPatternValues().forEach((pattern) -> routes.add(of(method, pattern, mapping)));
				}
			}
		});
		return routes;
	}

	private static ServedRoute of(RequestMethod method, String pattern, RequestMappingInfo mapping) {
		String query = String.join("&",
				mapping.getParamsCondition()
					.getExpressions()
					.stream()
					.filter((parameter) -> !parameter.isNegated())
					.map((parameter) -> parameter.getName() + "="
							+ ((parameter.getValue() != null) ? parameter.getValue() : ""))
					.toList());
		return new ServedRoute(method.name(), VARIABLE.matcher(pattern).replaceAll("{$1}"),
				mapping.getProducesCondition()
					.getProducibleMediaTypes()
					.stream()
					.findFirst()
					.map(Object::toString)
					.orElse(null),
				mapping.getConsumesCondition()
					.getConsumableMediaTypes()
					.stream()
					.findFirst()
					.map(Object::toString)
					.orElse(null),
				query);
	}

	/** As it stands in the matrix. */
	String route() {
		return this.method + " " + this.pattern;
	}

	boolean isRead() {
		return "GET".equals(this.method);
	}

	/** Whether every variable of the path stands for something that exists. */
	boolean isKnown(Map<String, String> things) {
		return !things.containsKey(route()) && VARIABLE.matcher(this.pattern)
			.results()
			.allMatch((variable) -> thing(things, variable.end(), variable.group()) != null);
	}

	boolean isAboutOneThing() {
		return VARIABLE.matcher(this.pattern.replaceAll(NAMES, "")).find();
	}

	/**
	 * The path of things that exist, or, without them, of what does not.
	 * @param things by variable, {@code {caseId}}, or by the whole pattern up to it
	 */
	String path(Map<String, String> things) {
		Matcher variable = VARIABLE.matcher(this.pattern);
		StringBuilder path = new StringBuilder();
		while (variable.find()) {
			String thing = thing(things, variable.end(), variable.group());
			variable.appendReplacement(path, (thing != null) ? thing : UNKNOWN);
		}
		return variable.appendTail(path).toString();
	}

	private @Nullable String thing(Map<String, String> things, int end, String variable) {
		String below = things.get(this.pattern.substring(0, end));
		return (below != null) ? below : things.get(variable);
	}

}
