package fr.logementdabord.housing.policy;

import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.messaging.published.HousingTypes;

/**
 * Once the landlord has answered, or the proposal is over for another reason, nobody
 * waits for the answer any longer.
 */
public final class WhenLandlordAnswersThenCancelAnswerDeadline implements Policy {

	private final Deadlines deadlines;

	public WhenLandlordAnswersThenCancelAnswerDeadline(Deadlines deadlines) {
		this.deadlines = deadlines;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.LANDLORD_ANSWERED, HousingTypes.PLACEMENT_DECLINED, HousingTypes.PLACEMENT_RELEASED);
	}

	@Override
	public void on(ReceivedEvent event) {
		this.deadlines.cancel(LandlordAnswerDeadline.idOf(event.as(Concerned.class).placementId()));
	}

	private record Concerned(String placementId) {
	}

}
