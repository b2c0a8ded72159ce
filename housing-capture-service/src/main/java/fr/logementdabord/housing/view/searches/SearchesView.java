package fr.logementdabord.housing.view.searches;

import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.messaging.published.DwellingReservedV1;
import fr.logementdabord.housing.messaging.published.HousingSearchClosedV1;
import fr.logementdabord.housing.messaging.published.HousingSearchOpenedV1;
import fr.logementdabord.housing.messaging.published.HousingSearchPausedV1;
import fr.logementdabord.housing.messaging.published.HousingSearchRevisedV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.view.searches.SearchRow.NeedsRow;

/**
 * One document per search, folded from its own stream and from those of the dwellings
 * kept for it. Each dwelling has its own entry, so the order of streams does not matter.
 */
public final class SearchesView implements ViewDefinition<SearchRow> {

	public static final String COLLECTION = "view-searches";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<SearchRow> document() {
		return SearchRow.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.HOUSING_SEARCH_OPENED, HousingTypes.HOUSING_SEARCH_REVISED,
				HousingTypes.HOUSING_SEARCH_PAUSED, HousingTypes.HOUSING_SEARCH_RESUMED,
				HousingTypes.HOUSING_SEARCH_CLOSED, HousingTypes.DWELLING_RESERVED, HousingTypes.DWELLING_RELEASED,
				HousingTypes.DWELLING_LET);
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return HousingIds.search(event.as(Concerned.class).caseId());
	}

	@Override
	public SearchRow initial(String id) {
		return SearchRow.unknown(id);
	}

	@Override
	public SearchRow evolve(SearchRow row, ReceivedEvent event) {
		return switch (event.type()) {
			case HousingTypes.HOUSING_SEARCH_OPENED -> {
				HousingSearchOpenedV1 said = event.as(HousingSearchOpenedV1.class);
				yield row.opened(said.caseId(), said.openedOn())
					.looksFor(said.territory(), said.typologies(), said.communesWished(), said.accessible(),
							said.composition(), said.referredOn(),
							NeedsRow.of(said.adults(), said.children(), said.ageBand(), said.communesExcluded(),
									said.resourcesBand(), said.animals(), said.regimes(), said.urgency(),
									said.highestFloorWithoutLift()));
			}
			case HousingTypes.HOUSING_SEARCH_REVISED -> {
				HousingSearchRevisedV1 said = event.as(HousingSearchRevisedV1.class);
				yield row.looksFor(said.territory(), said.typologies(), said.communesWished(), said.accessible(),
						said.composition(), said.referredOn(),
						NeedsRow.of(said.adults(), said.children(), said.ageBand(), said.communesExcluded(),
								said.resourcesBand(), said.animals(), said.regimes(), said.urgency(),
								said.highestFloorWithoutLift()));
			}
			case HousingTypes.HOUSING_SEARCH_PAUSED -> row.pausedUntil(event.as(HousingSearchPausedV1.class).until());
			case HousingTypes.HOUSING_SEARCH_RESUMED -> row.pausedUntil(null);
			case HousingTypes.HOUSING_SEARCH_CLOSED -> {
				HousingSearchClosedV1 said = event.as(HousingSearchClosedV1.class);
				yield row.closed(said.outcome(), said.closedOn());
			}
			case HousingTypes.DWELLING_RESERVED -> {
				DwellingReservedV1 said = event.as(DwellingReservedV1.class);
				yield row.kept(said.dwellingId(), said.placementId());
			}
			case HousingTypes.DWELLING_RELEASED, HousingTypes.DWELLING_LET ->
				row.notKept(event.as(Concerned.class).dwellingId());
			default -> row;
		};
	}

	private record Concerned(String caseId, String dwellingId) {
	}

}
