package fr.logementdabord.housing.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.domain.search.SearchCommand.FreeHousehold;

/**
 * A household whose placement is over may be proposed elsewhere.
 */
public final class WhenPlacementEndsThenFreeHousehold implements Policy {

	private final HousingStreams streams;

	public WhenPlacementEndsThenFreeHousehold(HousingStreams streams) {
		this.streams = streams;
	}

	@Override
	public Set<String> types() {
		return EndedPlacement.REASONS.keySet();
	}

	@Override
	public void on(ReceivedEvent event) {
		EndedPlacement ended = event.as(EndedPlacement.class);
		Outcomes.accepted(this.streams.searches()
			.handle(ended.searchId(), new FreeHousehold(ended.placementId()), CommandContext.causedBy(event)));
	}

}
