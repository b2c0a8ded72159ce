package fr.logementdabord.referral.messaging.published;

import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.referral.domain.duplicate.Duplicate;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.DuplicateJudged;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.DuplicateSuspected;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.HouseholdMergeUndone;
import fr.logementdabord.referral.domain.duplicate.DuplicateEvent.HouseholdsMerged;
import fr.logementdabord.referral.domain.duplicate.Side;

/**
 * What is told of a possible duplicate: ids and days. It concerns two cases, so it is
 * told as the event of neither.
 */
public final class DuplicatePublisher implements Publisher<Duplicate, DuplicateEvent> {

	@Override
	public Optional<PublicEvent> publish(DuplicateEvent event, Duplicate after) {
		return switch (event) {
			case DuplicateSuspected(var id, var first, var second, var likeness, var on) -> said("duplicate-suspected",
					new DuplicateSuspectedV1(id, List.of(side(first), side(second)), likeness, on));
			case DuplicateJudged(var id, var territory, var same, var reason, var on) ->
				said("duplicate-judged", new DuplicateJudgedV1(id, territory, same, on));
			case HouseholdsMerged(var id, var household, var merged, var on) ->
				said("households-merged", new HouseholdsMergedV1(id, household, merged, on));
			case HouseholdMergeUndone(var id, var household, var merged, var reason, var on) ->
				said("household-merge-undone", new HouseholdMergeUndoneV1(id, household, merged, on));
		};
	}

	private static DuplicateSuspectedV1.Side side(Side side) {
		return new DuplicateSuspectedV1.Side(side.caseId(), side.territory());
	}

	private static Optional<PublicEvent> said(String name, Object data) {
		return Optional.of(new PublicEvent(ReferralPublisher.PREFIX + name + ".v1", null, data));
	}

}
