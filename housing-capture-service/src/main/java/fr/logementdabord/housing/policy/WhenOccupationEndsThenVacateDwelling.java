package fr.logementdabord.housing.policy;

import java.util.Arrays;
import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.NotYet;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.domain.dwelling.Dwelling.Reserved;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.VacateDwelling;
import fr.logementdabord.housing.domain.tenancy.StayStage;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.messaging.published.OccupationEndedV1;

/**
 * A dwelling whose tenant has left is empty: its landlord may announce it again. Nothing
 * rings for a stay that is over.
 */
public final class WhenOccupationEndsThenVacateDwelling implements Policy {

	private final HousingStreams streams;

	private final Deadlines deadlines;

	public WhenOccupationEndsThenVacateDwelling(HousingStreams streams, Deadlines deadlines) {
		this.streams = streams;
		this.deadlines = deadlines;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.OCCUPATION_ENDED);
	}

	@Override
	public void on(ReceivedEvent event) {
		OccupationEndedV1 ended = event.as(OccupationEndedV1.class);
		Arrays.stream(StayStage.values())
			.forEach((stage) -> this.deadlines.cancel(StayClock.idOf(ended.tenancyId(), stage)));
		if (this.streams.dwellings().load(ended.dwellingId()).state() instanceof Reserved reserved
				&& reserved.reservation().placementId().equals(ended.placementId())) {
			// topics are in order per stream only: the move-in has yet to be seen
			throw new NotYet("the dwelling is not let yet");
		}
		CommandContext context = CommandContext.causedBy(event);
		Outcomes.accepted(this.streams.dwellings()
			.handle(ended.dwellingId(), new VacateDwelling(ended.placementId(), ended.endedOn()), context));
	}

}
