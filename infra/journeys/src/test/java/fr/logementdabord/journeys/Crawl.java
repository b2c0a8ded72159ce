package fr.logementdabord.journeys;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * One person follows every link from the first page on. Of addresses that take the same
 * route with the same parameters, the first two stand for all.
 */
final class Crawl {

	private static final int OF_A_KIND = 2;

	private final PersonSession person;

	private final PageRoutes routes;

	private final Map<String, Integer> visitedOfAKind = new HashMap<>();

	private final List<String> wrong = new ArrayList<>();

	private final Set<String> visited = new TreeSet<>();

	Crawl(PersonSession person, PageRoutes routes) {
		this.person = person;
		this.routes = routes;
	}

	/**
	 * Follows everything.
	 * @param page is given the address and the document of each page
	 */
	void run(BiConsumer<String, Document> page) {
		Map<String, String> foundOn = new LinkedHashMap<>();
		foundOn.put("/", "");
		Deque<String> open = new ArrayDeque<>(List.of("/"));
		while (!open.isEmpty()) {
			String address = open.poll();
			if (this.visitedOfAKind.merge(kind(address), 1, Integer::sum) > OF_A_KIND) {
				continue;
			}
			Answer answer = this.person.follow(address);
			this.visited.add(route(address));
			if (answer.status() >= 400) {
				this.wrong.add("%s: %s, linked from %s, is answered %d".formatted(this.person.login(), address,
						foundOn.get(address), answer.status()));
			}
			else if (answer.contentType().startsWith("text/html")) {
				Document document = Jsoup.parse(answer.body());
				page.accept(address, document);
				links(document, address).filter((link) -> foundOn.putIfAbsent(link, address) == null)
					.forEach(open::add);
			}
		}
	}

	/** Links that lead nowhere. */
	List<String> wrong() {
		return this.wrong;
	}

	/** The routes that were taken. */
	Set<String> visited() {
		return this.visited;
	}

	/** The route that an address takes; what is no page of the suite is its own route. */
	String route(String address) {
		String path = URI.create(address).getPath();
		return this.routes.taken(path).orElse(path);
	}

	private static Stream<String> links(Document page, String address) {
		URI here = URI.create(address);
		return page.select("a[href]")
			.stream()
			.map((link) -> link.attr("href").replace(" ", "%20"))
			.filter((link) -> !link.startsWith("#") && !link.contains(":"))
			.map((link) -> (link.startsWith("?") ? URI.create(here.getPath() + link) : here.resolve(link)).toString())
			.map((link) -> link.replaceFirst("#.*", ""))
			.filter((link) -> link.startsWith("/") && !link.startsWith("/oauth2/"));
	}

	/** The values of variables and parameters do not make another page. */
	private String kind(String address) {
		String query = URI.create(address).getRawQuery();
		String parameters = (query == null) ? ""
				: Stream.of(query.split("&"))
					.map((parameter) -> parameter.replaceFirst("=.*", ""))
					.sorted()
					.collect(Collectors.joining("&"));
		return route(address) + "?" + parameters;
	}

}
