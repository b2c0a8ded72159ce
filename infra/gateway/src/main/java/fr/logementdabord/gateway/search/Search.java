package fr.logementdabord.gateway.search;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import fr.logementdabord.gateway.lists.OwnedLists;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks the owners, with the person's own token: nobody finds here what they may not read
 * there.
 */
@Component
class Search {

	private static final int SHOWN = 10;

	/** The whole directory of organisations, as far as one page of a list goes. */
	private static final int MOST_ORGANISATIONS = 100;

	private final OwnedLists lists;

	Search(OwnedLists lists) {
		this.lists = lists;
	}

	/** What there is of this in each place that these roles may read. */
	List<Finding> find(String typed, Collection<String> roles, HttpServletRequest person) {
		List<Place> places = Place.of(typed, roles);
		List<Optional<Found>> answers = this.lists.ask(
				places.stream().map((place) -> new OwnedLists.Question(place.owner(), list(place, typed))).toList(),
				Found.class, person);
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < places.size(); i++) {
			findings.add(finding(places.get(i), typed, answers.get(i)));
		}
		return findings;
	}

	private static URI list(Place place, String typed) {
		return URI.create(Place.isReference(typed)
				? place.list() + "?size=" + SHOWN + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)
				: place.list() + "?size=" + MOST_ORGANISATIONS);
	}

	private static Finding finding(Place place, String typed, Optional<Found> answer) {
		String page = Place.isReference(typed) ? place.pageWith(typed) : place.page();
		if (answer.isEmpty()) {
			return new Finding(place.title(), List.of(), null, page);
		}
		List<Finding.Link> links = answer.get()
			.items()
			.stream()
			.map((row) -> link(place, row))
			.flatMap(Optional::stream)
			.filter((link) -> Place.isReference(typed) || plain(link.label()).contains(plain(typed)))
			.toList();
		long total = Place.isReference(typed) ? answer.get().total() : links.size();
		return new Finding(place.title(), links.stream().limit(SHOWN).toList(), total, page);
	}

	private static Optional<Finding.Link> link(Place place, Row row) {
		if (place == Place.CASES && row.caseId() != null) {
			return Optional.of(new Finding.Link(row.caseId(), row.territory(), place.page() + "/" + row.caseId()));
		}
		if (place == Place.PLACEMENTS && row.caseId() != null) {
			return Optional.of(new Finding.Link(row.caseId(), row.territory(), place.page() + "/" + row.placementId()));
		}
		String label = (place == Place.DWELLINGS) ? row.reference() : row.name();
		return Optional.ofNullable(label)
			.map((known) -> new Finding.Link(known, row.territory(), place.pageWith(known)));
	}

	/** Without accents and case. */
	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.FRENCH);
	}

	/**
	 * A page of any of the lists.
	 */
	record Found(List<Row> items, long total) {
	}

	/**
	 * Of a row of any of the lists, what leads to it.
	 */
	record Row(@Nullable String caseId, @Nullable String reference, @Nullable String name, @Nullable String placementId,
			@Nullable String territory) {
	}

}
