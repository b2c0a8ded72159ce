package fr.logementdabord.housing.policy;

import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.application.AnswerTime;
import fr.logementdabord.housing.messaging.published.HousingTypes;
import fr.logementdabord.housing.messaging.published.PlacementProposedV1;

/**
 * The landlord's time to answer starts with the proposal. An answer cancels it; a
 * deadline that fires at the same moment changes nothing for a placement that has gone
 * on.
 */
public final class WhenPlacementIsProposedThenSetAnswerDeadline implements Policy {

	private final Deadlines deadlines;

	private final AnswerTime answerTime;

	public WhenPlacementIsProposedThenSetAnswerDeadline(Deadlines deadlines, AnswerTime answerTime) {
		this.deadlines = deadlines;
		this.answerTime = answerTime;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.PLACEMENT_PROPOSED);
	}

	@Override
	public void on(ReceivedEvent event) {
		PlacementProposedV1 proposed = event.as(PlacementProposedV1.class);
		this.deadlines.schedule(LandlordAnswerDeadline.idOf(proposed.placementId()),
				this.answerTime.overAt(event.time(), proposed.answerDueOn()), LandlordAnswerDeadline.KIND,
				Map.of(LandlordAnswerDeadline.PLACEMENT, proposed.placementId()));
	}

}
