package fr.logementdabord.housing.policy;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.DwellingCommand.ExpireDwelling;

/**
 * When the last day to confirm is over, a dwelling that was not confirmed expires.
 */
public final class ConfirmationDeadline implements DeadlineAction {

	static final String KIND = "dwelling-confirmation";

	static final String DWELLING = "dwellingId";

	private final HousingStreams streams;

	public ConfirmationDeadline(HousingStreams streams) {
		this.streams = streams;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void due(Deadline deadline) {
		String commandId = "deadline/" + deadline.id();
		Outcomes.accepted(this.streams.dwellings()
			.handle(deadline.data().get(DWELLING), new ExpireDwelling(ParisDays.dayOf(deadline.due())),
					new CommandContext(commandId, "deadline", commandId, null, null)));
	}

}
