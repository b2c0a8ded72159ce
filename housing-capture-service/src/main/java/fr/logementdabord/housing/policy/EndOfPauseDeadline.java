package fr.logementdabord.housing.policy;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.search.SearchCommand.EndPause;

/**
 * When the last day of a pause is over, the search goes on.
 */
public final class EndOfPauseDeadline implements DeadlineAction {

	static final String KIND = "end-of-pause";

	static final String SEARCH = "searchId";

	private final HousingStreams streams;

	public EndOfPauseDeadline(HousingStreams streams) {
		this.streams = streams;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void due(Deadline deadline) {
		String commandId = "deadline/" + deadline.id();
		Outcomes.accepted(this.streams.searches()
			.handle(deadline.data().get(SEARCH), new EndPause(ParisDays.dayOf(deadline.due())),
					new CommandContext(commandId, "deadline", commandId, null, null)));
	}

}
