package fr.logementdabord.housing.policy;

import java.util.Objects;
import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ReleaseDwelling;

/**
 * A dwelling whose placement is over is free again at once: holding it would starve the
 * others (domain:§6.13).
 */
public final class WhenPlacementEndsThenReleaseDwelling implements Policy {

	private final HousingStreams streams;

	public WhenPlacementEndsThenReleaseDwelling(HousingStreams streams) {
		this.streams = streams;
	}

	@Override
	public Set<String> types() {
		return EndedPlacement.REASONS.keySet();
	}

	@Override
	public void on(ReceivedEvent event) {
		EndedPlacement ended = event.as(EndedPlacement.class);
		String because = Objects.requireNonNull(EndedPlacement.REASONS.get(event.type()));
		Outcomes.accepted(this.streams.dwellings()
			.handle(ended.dwellingId(),
					new ReleaseDwelling(ended.placementId(), because, ended.endedOn(ParisDays.dayOf(event.time()))),
					CommandContext.causedBy(event)));
	}

}
