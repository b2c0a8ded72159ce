package fr.logementdabord.housing.domain.search;

import java.util.List;

/**
 * What the orientation asks for. Typologies and composition are codes, communes are INSEE
 * codes; nothing here says why the household needs a dwelling.
 */
public record SearchCriteria(List<String> typologies, List<String> communesWished, boolean accessible,
		String composition) {

	public SearchCriteria {
		typologies = List.copyOf(typologies);
		communesWished = List.copyOf(communesWished);
	}

}
