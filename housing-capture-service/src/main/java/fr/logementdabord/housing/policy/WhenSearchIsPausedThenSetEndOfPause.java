package fr.logementdabord.housing.policy;

import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadlines;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.messaging.published.HousingSearchPausedV1;
import fr.logementdabord.housing.messaging.published.HousingTypes;

/**
 * A pause ends by itself after its last day, also when the service was away meanwhile.
 */
public final class WhenSearchIsPausedThenSetEndOfPause implements Policy {

	private final Deadlines deadlines;

	public WhenSearchIsPausedThenSetEndOfPause(Deadlines deadlines) {
		this.deadlines = deadlines;
	}

	@Override
	public Set<String> types() {
		return Set.of(HousingTypes.HOUSING_SEARCH_PAUSED);
	}

	@Override
	public void on(ReceivedEvent event) {
		HousingSearchPausedV1 paused = event.as(HousingSearchPausedV1.class);
		// one deadline per pause: a second pause until the same day needs its own
		this.deadlines.schedule("pause-" + paused.searchId() + "-" + event.version(), ParisDays.endOf(paused.until()),
				EndOfPauseDeadline.KIND, Map.of(EndOfPauseDeadline.SEARCH, paused.searchId()));
	}

}
