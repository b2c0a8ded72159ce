package fr.logementdabord.referral.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.referral.domain.retention.RetentionBatch;
import fr.logementdabord.referral.domain.retention.RetentionEvent;
import fr.logementdabord.referral.domain.retention.RetentionEvent.BatchApproved;
import fr.logementdabord.referral.domain.retention.RetentionEvent.BatchProposed;
import fr.logementdabord.referral.domain.retention.RetentionEvent.CaseErased;
import fr.logementdabord.referral.domain.retention.RetentionEvent.ErasedElsewhere;
import fr.logementdabord.referral.domain.retention.RetentionEvent.ErasureBegun;
import fr.logementdabord.referral.domain.retention.RetentionEvent.FateSet;
import fr.logementdabord.referral.domain.retention.RetentionEvent.FileKept;
import fr.logementdabord.referral.domain.retention.RetentionEvent.VisaRecorded;

/**
 * Only the erasure of a case is told: whoever keeps something personal of it erases it
 * too.
 */
public final class RetentionPublisher implements Publisher<RetentionBatch, RetentionEvent> {

	@Override
	public Optional<PublicEvent> publish(RetentionEvent event, RetentionBatch after) {
		return switch (event) {
			case CaseErased(var caseId, var erasedOn) ->
				Optional.of(new PublicEvent(ReferralPublisher.PREFIX + "case-erased.v1", caseId,
						new CaseErasedV1(caseId, after.id(), erasedOn)));
			case BatchProposed inside -> Optional.empty();
			case FileKept inside -> Optional.empty();
			case FateSet inside -> Optional.empty();
			case VisaRecorded inside -> Optional.empty();
			case BatchApproved inside -> Optional.empty();
			case ErasureBegun inside -> Optional.empty();
			case ErasedElsewhere inside -> Optional.empty();
		};
	}

}
