package fr.logementdabord.housing.domain.search;

import java.util.List;
import java.util.Objects;

/**
 * What the orientation asks for. Typologies and composition are codes, communes are INSEE
 * codes; nothing here says why the household needs a dwelling.
 */
public record SearchCriteria(List<String> typologies, List<String> communesWished, boolean accessible,
		String composition, Needs needs) {

	public SearchCriteria {
		typologies = List.copyOf(typologies);
		communesWished = List.copyOf(communesWished);
		// stored searches of before have none
		needs = Objects.requireNonNullElse(needs, Needs.UNSTATED);
	}

	/** The same, with needs completed by what was said before. */
	SearchCriteria completedBy(SearchCriteria before) {
		return new SearchCriteria(this.typologies, this.communesWished, this.accessible, this.composition,
				this.needs.completedBy(before.needs));
	}

	/** Criteria with nothing said beyond. */
	public SearchCriteria(List<String> typologies, List<String> communesWished, boolean accessible,
			String composition) {
		this(typologies, communesWished, accessible, composition, Needs.UNSTATED);
	}

}
