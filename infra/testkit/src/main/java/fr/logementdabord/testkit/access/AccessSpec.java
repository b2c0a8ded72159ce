package fr.logementdabord.testkit.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import fr.logementdabord.testkit.access.AccessMatrix.Row;
import fr.logementdabord.testkit.parts.Caller;
import fr.logementdabord.testkit.parts.TestIssuer;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running service against its access matrix, both ways: every route that Spring serves
 * has a row; every role reaches as far as the row says, with the things of its own
 * territory and organisation, and of another; nobody gets in without a token, with one
 * that is over or one that is meant for another audience.
 */
public final class AccessSpec {

	private static final int AT_ONCE = 8;

	private static final Set<Integer> HIDDEN = Set.of(403, 404);

	private final AccessMatrix matrix;

	private final List<ServedRoute> routes;

	private final World world;

	private final Map<String, String> unbelieved;

	private AccessSpec(AccessMatrix matrix, List<ServedRoute> routes, World world) {
		this.matrix = matrix;
		this.routes = routes;
		this.world = world;
		this.unbelieved = world.unbelieved();
	}

	/**
	 * Prepares the questions.
	 * @param mappings what the service serves
	 */
	public static AccessSpec of(AccessMatrix matrix, RequestMappingHandlerMapping mappings, World world) {
		return new AccessSpec(matrix, ServedRoute.of(mappings), world);
	}

	/**
	 * Asks every route as everybody.
	 */
	public void thenEverybodyReachesWhatTheMatrixSays() {
		Map<String, Row> rows = new TreeMap<>();
		this.matrix.rows().forEach((row) -> rows.put(row.route(), row));
		Set<String> served = this.routes.stream()
			.map(ServedRoute::route)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(rows.keySet()).as(() -> "rows of the matrix; a first guess of what is missing:\n" + guesses(rows))
			.isEqualTo(served);
		List<String> wrong = new ArrayList<>();
		try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
			List<Future<List<String>>> answers = this.routes.stream()
				.map((route) -> askers.submit(() -> wrong(route, rows.get(route.route()))))
				.toList();
			answers.forEach((answer) -> wrong.addAll(got(answer)));
		}
		assertThat(wrong).isEmpty();
	}

	/**
	 * Asks with tokens that say all that a service wants to hear and must not be
	 * believed.
	 * @param route one that the department reads
	 */
	public void thenOnlyOurTokensAreBelieved(String route) {
		Caller department = new Caller(this.world.base(), this.world.own("department"));
		assertThat(department.get(route).status()).as("a token of our own").isEqualTo(200);
		this.world.issuer().forged().forEach((why, token) -> {
			Caller.Answer answer = new Caller(this.world.base(), token).get(route);
			assertThat(answer.status()).as(why).isEqualTo(401);
			assertThat(answer.body()).as(why).contains("urn:logementdabord:probleme:non-authentifie");
		});
	}

	private List<String> wrong(ServedRoute route, Row row) {
		List<String> wrong = new ArrayList<>();
		if (row.isOpen()) {
			Knock anybody = Knock.at(this.world.base(), route, null, this.world.things(), row.sends());
			expect(wrong, route, "nobody", anybody, anybody.status() == 200 || anybody.status() == 404);
			return wrong;
		}
		this.unbelieved.forEach((why, token) -> {
			Knock answer = Knock.at(this.world.base(), route, token.isEmpty() ? null : token, this.world.things(),
					row.sends());
			expect(wrong, route, why, answer, answer.status() == 401);
		});
		row.reaches().forEach((role, reach) -> {
			if (reach == Reach.NONE) {
				Knock refused = ask(route, this.world.own(role), this.world.things(), row);
				expect(wrong, route, role, refused, refused.status() == 403);
			}
			else {
				ownAndOthers(wrong, route, row, role, reach);
			}
		});
		return wrong;
	}

	private void ownAndOthers(List<String> wrong, ServedRoute route, Row row, String role, Reach reach) {
		boolean known = route.isRead() && route.isKnown(this.world.things());
		// commands of those who may are about nothing: they would change what is asked
		// next
		Knock own = ask(route, this.world.own(role), known ? this.world.things() : Map.of(), row);
		boolean shown = own.status() / 100 == 2 || own.status() == 302 || own.status() == 400;
		boolean allowed = own.status() != 401 && own.status() != 403;
		expect(wrong, route, "own " + role, own,
				known && (reach != Reach.ORGANISATION || this.world.holders().contains(role)) ? shown : allowed);
		if (reach.isScoped()) {
			Knock strange = ask(route, this.world.stranger(role), this.world.things(), row);
			boolean hidden = !route.isAboutOneThing() || HIDDEN.contains(strange.status());
			boolean silent = strange.status() / 100 != 2 || this.world.nothingIn(strange.body());
			expect(wrong, route, "strange " + role, strange, hidden && silent);
		}
		else if (route.isRead()) {
			Knock any = ask(route, this.world.stranger(role), known ? this.world.things() : Map.of(), row);
			expect(wrong, route, "any " + role, any, any.status() == own.status());
		}
	}

	private Knock ask(ServedRoute route, String token, Map<String, String> things, Row row) {
		return Knock.at(this.world.base(), route, token, things, row.sends());
	}

	private static void expect(Collection<String> wrong, ServedRoute route, String who, Knock answer, boolean right) {
		if (!right) {
			wrong.add(route.route() + " " + ((route.accept() != null) ? route.accept() + " " : "") + "as " + who
					+ " -> " + answer.status());
		}
	}

	private String guesses(Map<String, Row> rows) {
		return this.routes.stream()
			.filter((route) -> !rows.containsKey(route.route()))
			.map((route) -> route.route() + ","
					+ AccessMatrix.ROLES.stream()
						.map((role) -> guess(route, role).code())
						.collect(Collectors.joining(","))
					+ ",")
			.distinct()
			.sorted()
			.collect(Collectors.joining("\n"));
	}

	private Reach guess(ServedRoute route, String role) {
		Map<String, String> things = route.isRead() ? this.world.things() : Map.of();
		Knock own = Knock.at(this.world.base(), route, this.world.own(role), things, "");
		if (own.status() == 403) {
			return Reach.NONE;
		}
		Knock strange = Knock.at(this.world.base(), route, this.world.stranger(role), this.world.things(), "");
		boolean scoped = route.isAboutOneThing() ? strange.status() / 100 != 2
				: !route.isRead() || !this.world.nothingIn(own.body()) && this.world.nothingIn(strange.body());
		if (!scoped || World.COUNTY_WIDE.contains(role)) {
			return Reach.ALL;
		}
		return "coordinator".equals(role) ? Reach.TERRITORY : Reach.ORGANISATION;
	}

	private static <T> T got(Future<T> answer) {
		try {
			return answer.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Where and about what the questions are asked.
	 *
	 * @param base address of the service
	 * @param issuer of its tokens
	 * @param territory where all things are
	 * @param organisation whose all things are, whatever its role in them
	 * @param holders the roles by which that organisation has them
	 * @param scopes what a partner system may ask for
	 * @param things one of each kind, by the variable that stands for it in a path,
	 * {@code {caseId}}, or by the whole pattern up to it; a whole route, {@code GET
	 * /api/placements/{id}/motive}, where there is nothing to see yet
	 */
	public record World(String base, TestIssuer issuer, String territory, String organisation, Set<String> holders,
			Set<String> scopes, Map<String, String> things) {

		static final Set<String> COUNTY_WIDE = Set.of("state", "department", "auditor", "service");

		String own(String role) {
			return token(role, Set.of(this.territory), this.organisation);
		}

		/** The same role somewhere else. */
		String stranger(String role) {
			return token(role, Set.of("nulle-part"), "organisation-autre");
		}

		private String token(String role, Set<String> territories, String organisation) {
			Set<String> roles = "health".equals(role) ? Set.of("association", "health") : Set.of(role);
			return this.issuer.token(role, roles, territories, organisation,
					"partner-system".equals(role) ? this.scopes : Set.of());
		}

		/** Whether it names none of the things; ids begin with capital letters. */
		boolean nothingIn(String body) {
			return this.things.values().stream().filter((id) -> id.matches("[A-Z]+-.+")).noneMatch(body::contains);
		}

		/** Tokens that open nothing, by what is wrong with them. */
		Map<String, String> unbelieved() {
			Map<String, String> forged = this.issuer.forged();
			return Map.of("nobody", "", "expired", forged.get("expired"), "meant for another",
					forged.get("meant for another"));
		}

	}

}
