package fr.logementdabord.reporting.view.merges;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.reporting.messaging.received.referral.MergeEvent;
import fr.logementdabord.reporting.messaging.received.referral.MergeEvent.HouseholdMergeUndone;
import fr.logementdabord.reporting.messaging.received.referral.MergeEvent.HouseholdsMerged;
import fr.logementdabord.reporting.view.merges.HouseholdMerge.Answer;

/**
 * The view of the merges: one document per question. A merge names no case, so it cannot
 * be a step of a journey; whoever counts households reads it beside the journeys.
 */
public final class HouseholdMerges implements ViewDefinition<HouseholdMerge> {

	/** Where the documents are. */
	public static final String COLLECTION = "householdMerges";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<HouseholdMerge> document() {
		return HouseholdMerge.class;
	}

	@Override
	public Set<String> types() {
		return MergeEvent.READ.types();
	}

	/** The stream is the question's own. */
	@Override
	public String idOf(ReceivedEvent event) {
		return event.stream();
	}

	@Override
	public HouseholdMerge initial(String id) {
		return new HouseholdMerge(id, List.of());
	}

	@Override
	public HouseholdMerge evolve(HouseholdMerge document, ReceivedEvent event) {
		var recordedAt = event.time().truncatedTo(ChronoUnit.MILLIS);
		return document.with(switch (MergeEvent.READ.read(event)) {
			case HouseholdsMerged it ->
				new Answer(event.version(), it.householdId(), it.mergedHouseholdId(), true, it.mergedOn(), recordedAt);
			case HouseholdMergeUndone it ->
				new Answer(event.version(), it.householdId(), it.mergedHouseholdId(), false, it.undoneOn(), recordedAt);
		});
	}

}
