package fr.logementdabord.housing.domain.matching;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is advised for which dwelling, and what it is worth altogether.
 *
 * @param searchByDwelling what was decided already and the best that is left beside it
 */
public record Proposal(Map<String, String> searchByDwelling, Total total) {

	public Proposal {
		searchByDwelling = Collections.unmodifiableMap(new LinkedHashMap<>(searchByDwelling));
	}

	/**
	 * The dwelling advised for a household.
	 */
	public Optional<String> dwellingOf(String searchId) {
		return this.searchByDwelling.entrySet()
			.stream()
			.filter((pair) -> pair.getValue().equals(searchId))
			.map(Map.Entry::getKey)
			.findFirst();
	}

}
