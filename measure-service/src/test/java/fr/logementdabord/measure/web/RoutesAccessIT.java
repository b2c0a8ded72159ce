package fr.logementdabord.measure.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.Caller.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route of this service, also those that are added tomorrow, is closed to whoever
 * has no part in measures and to whoever shows no token.
 */
class RoutesAccessIT extends RunningService {

	private static final List<String> STRANGERS = List.of("landlord", "referrer", "partner-system", "service");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Test
	void each_route_is_closed_to_strangers_and_to_nobody() {
		Set<Route> routes = routes();
		assertThat(routes).hasSizeGreaterThan(60);
		for (Route route : routes) {
			assertThat(route.ask(nobody()).status()).as("nobody, %s", route).isEqualTo(401);
			for (String role : STRANGERS) {
				// even with a territory and an organisation that would match
				Caller stranger = person("intrus", role, Set.of("artois"), "asso-escale");
				assertThat(route.ask(stranger).status()).as("%s, %s", role, route).isEqualTo(403);
			}
		}
	}

	private Set<Route> routes() {
		Set<Route> routes = new TreeSet<>();
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("fr.logementdabord.measure")) {
				for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
					mapping.getPatternValues().forEach((pattern) -> routes.add(new Route(method, pattern)));
				}
			}
		});
		return routes;
	}

	/** One route with a request to it. */
	record Route(RequestMethod method, String pattern) implements Comparable<Route> {

		Answer ask(Caller caller) {
			String path = this.pattern.replaceAll("\\{ending:[^}]*}", "csv").replaceAll("\\{[^}]*}", "M-AAAAAAAAAAAA");
			if (this.method == RequestMethod.GET) {
				return caller.get(path);
			}
			return path.startsWith("/api/") ? caller.post(path, "{}") : caller.form(path, Map.of());
		}

		@Override
		public int compareTo(Route other) {
			return toString().compareTo(other.toString());
		}

		@Override
		public String toString() {
			return this.method + " " + this.pattern;
		}

	}

}
