package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.housing.domain.search.HousingSearch.Terms;
import fr.logementdabord.housing.domain.search.Needs;
import fr.logementdabord.housing.domain.search.SearchCriteria;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for has changed; the last one stands, the waiting time goes on.
 */
public record HousingSearchRevisedV1(String searchId, String caseId, String territory, List<String> typologies,
		List<String> communesWished, boolean accessible, String composition, LocalDate revisedOn,
		@Nullable LocalDate referredOn, @Nullable Integer adults, @Nullable Integer children, @Nullable String ageBand,
		@Nullable List<String> communesExcluded, @Nullable String resourcesBand, @Nullable Boolean animals,
		@Nullable List<String> regimes, @Nullable String urgency, @Nullable Integer highestFloorWithoutLift) {

	static HousingSearchRevisedV1 of(Terms terms, LocalDate revisedOn) {
		SearchCriteria criteria = terms.criteria();
		Needs needs = criteria.needs();
		return new HousingSearchRevisedV1(terms.searchId(), terms.caseId(), terms.territory(), criteria.typologies(),
				criteria.communesWished(), criteria.accessible(), criteria.composition(), revisedOn,
				terms.orientation().referredOn(), needs.adults(), needs.children(), needs.ageBand(),
				needs.communesExcluded(), needs.resourcesBand(), needs.animals(), needs.allowedRegimes(),
				needs.urgency().name(), needs.highestFloorWithoutLift());
	}

}
