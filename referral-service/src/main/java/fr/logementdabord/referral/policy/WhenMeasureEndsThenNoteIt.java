package fr.logementdabord.referral.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMeasureOver;
import fr.logementdabord.referral.messaging.received.measure.MeasureEndedV1;
import fr.logementdabord.referral.messaging.received.measure.MeasureRequestCancelledV1;

/**
 * The measure branch is over, because the measure ended or because its request was
 * cancelled. After the closure or a withdrawal it changes nothing.
 */
public class WhenMeasureEndsThenNoteIt implements Policy {

	private final Facts facts;

	public WhenMeasureEndsThenNoteIt(Facts facts) {
		this.facts = facts;
	}

	@Override
	public Set<String> types() {
		return Set.of(MeasureEndedV1.TYPE, MeasureRequestCancelledV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		if (!Facts.isOurOwnEcho(event)) {
			this.facts.note(fact(event), event);
		}
	}

	private static NoteMeasureOver fact(ReceivedEvent event) {
		if (MeasureEndedV1.TYPE.equals(event.type())) {
			MeasureEndedV1 ended = event.as(MeasureEndedV1.class);
			return new NoteMeasureOver(ended.caseId(), ended.measureId(), ended.endedOn(), ended.exitReason(),
					ended.exitDestination());
		}
		MeasureRequestCancelledV1 cancelled = event.as(MeasureRequestCancelledV1.class);
		return new NoteMeasureOver(cancelled.caseId(), cancelled.measureId(), cancelled.cancelledOn(), null, null);
	}

}
