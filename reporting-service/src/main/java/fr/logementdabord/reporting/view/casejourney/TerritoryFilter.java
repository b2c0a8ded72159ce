package fr.logementdabord.reporting.view.casejourney;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The territories people choose from.
 */
public final class TerritoryFilter {

	/** Chooses the cases that no platform covers. */
	public static final String NOT_COVERED = "hors-couverture";

	/** The five platforms of the source document (seed:447) and what they leave out. */
	public static final List<String> ALL = List.of("artois", "lens-henin", "audomarois", "boulonnais", "montreuillois",
			NOT_COVERED);

	private TerritoryFilter() {
	}

	/**
	 * The cases of a territory; all of them when none is chosen.
	 */
	public static Criteria in(@Nullable String territory) {
		if (territory == null || territory.isBlank()) {
			return new Criteria();
		}
		return NOT_COVERED.equals(territory) ? Criteria.where("territory").exists(false)
				: Criteria.where("territory").is(territory);
	}

}
