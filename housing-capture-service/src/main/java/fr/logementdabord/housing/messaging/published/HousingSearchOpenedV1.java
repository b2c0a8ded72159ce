package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.housing.domain.search.HousingSearch.Terms;
import fr.logementdabord.housing.domain.search.Needs;
import fr.logementdabord.housing.domain.search.SearchCriteria;
import org.jspecify.annotations.Nullable;

/**
 * A household looks for a dwelling, for the first time or again.
 */
public record HousingSearchOpenedV1(String searchId, String caseId, String territory, List<String> typologies,
		List<String> communesWished, boolean accessible, String composition, LocalDate openedOn,
		@Nullable LocalDate referredOn, @Nullable Integer adults, @Nullable Integer children, @Nullable String ageBand,
		@Nullable List<String> communesExcluded, @Nullable String resourcesBand, @Nullable Boolean animals,
		@Nullable List<String> regimes, @Nullable String urgency, @Nullable Integer highestFloorWithoutLift) {

	static HousingSearchOpenedV1 of(Terms terms, LocalDate openedOn) {
		SearchCriteria criteria = terms.criteria();
		Needs needs = criteria.needs();
		return new HousingSearchOpenedV1(terms.searchId(), terms.caseId(), terms.territory(), criteria.typologies(),
				criteria.communesWished(), criteria.accessible(), criteria.composition(), openedOn,
				terms.orientation().referredOn(), needs.adults(), needs.children(), needs.ageBand(),
				needs.communesExcluded(), needs.resourcesBand(), needs.animals(), needs.allowedRegimes(),
				needs.urgency().name(), needs.highestFloorWithoutLift());
	}

}
