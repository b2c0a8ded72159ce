package fr.logementdabord.housing.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.LetDwelling;
import fr.logementdabord.housing.domain.search.SearchCommand.CloseSearch;
import fr.logementdabord.housing.domain.search.SearchOutcome;
import fr.logementdabord.housing.messaging.published.HouseholdMovedInV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;

/**
 * Moving in ends the vacancy and the search.
 */
public final class WhenHouseholdMovesInThenLetDwellingAndCloseSearch implements Policy {

	private final HousingStreams streams;

	public WhenHouseholdMovesInThenLetDwellingAndCloseSearch(HousingStreams streams) {
		this.streams = streams;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.HOUSEHOLD_MOVED_IN);
	}

	@Override
	public void on(ReceivedEvent event) {
		HouseholdMovedInV1 movedIn = event.as(HouseholdMovedInV1.class);
		CommandContext context = CommandContext.causedBy(event);
		Outcomes.accepted(this.streams.dwellings()
			.handle(movedIn.dwellingId(), new LetDwelling(movedIn.placementId(), movedIn.movedInOn()), context));
		Outcomes.accepted(this.streams.searches()
			.handle(movedIn.searchId(), new CloseSearch(SearchOutcome.HOUSED, movedIn.movedInOn()), context));
	}

}
