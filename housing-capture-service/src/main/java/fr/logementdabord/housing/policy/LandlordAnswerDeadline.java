package fr.logementdabord.housing.policy;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.placement.PlacementCommand.ExpirePlacement;

/**
 * When the landlord's time is over, the placement expires unless it was answered.
 */
public final class LandlordAnswerDeadline implements DeadlineAction {

	static final String KIND = "landlord-answer";

	static final String PLACEMENT = "placementId";

	private final HousingStreams streams;

	public LandlordAnswerDeadline(HousingStreams streams) {
		this.streams = streams;
	}

	static String idOf(String placementId) {
		return "answer-" + placementId;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void due(Deadline deadline) {
		String placementId = deadline.data().get(PLACEMENT);
		String commandId = "deadline/" + deadline.id();
		Outcomes.accepted(this.streams.placements()
			.handle(placementId, new ExpirePlacement(ParisDays.dayOf(deadline.due())),
					new CommandContext(commandId, "deadline", commandId, null, null)));
	}

}
