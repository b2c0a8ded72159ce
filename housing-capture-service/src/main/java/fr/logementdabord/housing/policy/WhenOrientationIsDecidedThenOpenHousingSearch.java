package fr.logementdabord.housing.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.housing.application.HousingIds;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.Outcomes;
import fr.logementdabord.housing.domain.search.OrientedBy;
import fr.logementdabord.housing.domain.search.SearchCommand.OpenSearch;
import fr.logementdabord.housing.domain.search.SearchCriteria;
import fr.logementdabord.housing.messaging.received.referral.OrientationDecided;
import fr.logementdabord.housing.messaging.received.referral.ReferralTypes;

/**
 * An orientation that asks for a dwelling opens a search; a third of the households
 * already have one (seed:538).
 */
public final class WhenOrientationIsDecidedThenOpenHousingSearch implements Policy {

	private final HousingStreams streams;

	public WhenOrientationIsDecidedThenOpenHousingSearch(HousingStreams streams) {
		this.streams = streams;
	}

	@Override
	public Set<String> types() {
		return Set.of(ReferralTypes.ORIENTATION_DECIDED);
	}

	@Override
	public void on(ReceivedEvent event) {
		OrientationDecided decided = event.as(OrientationDecided.class);
		OrientationDecided.Housing housing = decided.housing();
		if (housing != null) {
			String searchId = HousingIds.search(decided.caseId());
			SearchCriteria criteria = OrientedNeeds.of(housing);
			OrientedBy orientation = new OrientedBy(event.version(), decided.submittedOn());
			Outcomes.accepted(this.streams.searches()
				.handle(searchId, new OpenSearch(searchId, decided.caseId(), decided.territory(), criteria,
						decided.decidedOn(), orientation), CommandContext.causedBy(event)));
		}
	}

}
