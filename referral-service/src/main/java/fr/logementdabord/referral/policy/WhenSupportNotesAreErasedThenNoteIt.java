package fr.logementdabord.referral.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.CannotHandle;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.domain.retention.Holder;
import fr.logementdabord.referral.domain.retention.RetentionCommand.NoteErasureElsewhere;
import fr.logementdabord.referral.messaging.received.measure.SupportNotesErasedV1;
import fr.logementdabord.referral.retention.RetentionBatches;

/**
 * What measure-service erased of a case stands in the certificate of its batch.
 */
public class WhenSupportNotesAreErasedThenNoteIt implements Policy {

	private final RetentionBatches batches;

	public WhenSupportNotesAreErasedThenNoteIt(RetentionBatches batches) {
		this.batches = batches;
	}

	@Override
	public Set<String> types() {
		return Set.of(SupportNotesErasedV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		SupportNotesErasedV1 erased = event.as(SupportNotesErasedV1.class);
		NoteErasureElsewhere note = new NoteErasureElsewhere(erased.caseId(), Holder.MEASURE, erased.byPlace());
		if (this.batches.handle(erased.batchId(), note,
				CommandContext.causedBy(event)) instanceof Outcome.Refused<?> refused) {
			throw new CannotHandle(event.type() + ": " + refused.why().code());
		}
	}

}
