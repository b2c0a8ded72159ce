package fr.logementdabord.housing.policy;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.eventing.deadline.DeadlineAction;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.application.Tenancies;
import fr.logementdabord.housing.domain.tenancy.StayStage;
import fr.logementdabord.housing.domain.tenancy.TenancyCommand.ReachStayStage;

/**
 * The clock of a limited stay: it rings at the alarm and when the stay is over.
 */
public final class StayClock implements DeadlineAction {

	static final String KIND = "stay";

	static final String TENANCY = "tenancyId";

	static final String STAGE = "stage";

	private final Tenancies tenancies;

	public StayClock(Tenancies tenancies) {
		this.tenancies = tenancies;
	}

	static String idOf(String tenancyId, StayStage stage) {
		return "stay-" + stage + "-" + tenancyId;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public void due(Deadline deadline) {
		String commandId = "deadline/" + deadline.id();
		StayStage stage = StayStage.valueOf(deadline.data().get(STAGE));
		Outcomes.accepted(this.tenancies.streams()
			.handle(deadline.data().get(TENANCY), new ReachStayStage(stage, ParisDays.dayOf(deadline.due())),
					new CommandContext(commandId, "deadline", commandId, null, null)));
	}

}
