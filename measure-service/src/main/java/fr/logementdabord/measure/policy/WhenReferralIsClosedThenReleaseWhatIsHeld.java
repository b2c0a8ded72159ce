package fr.logementdabord.measure.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ReleaseBecauseClosed;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.messaging.received.referral.ReferralClosed;

import org.springframework.stereotype.Component;

/**
 * Ends or cancels whatever a closed file still holds; the place follows.
 */
@Component
public class WhenReferralIsClosedThenReleaseWhatIsHeld implements Policy {

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final MeasuresOfCase measuresOfCase;

	public WhenReferralIsClosedThenReleaseWhatIsHeld(
			CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, MeasuresOfCase measuresOfCase) {
		this.measures = measures;
		this.measuresOfCase = measuresOfCase;
	}

	@Override
	public Set<String> types() {
		return Set.of(ReferralClosed.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		ReferralClosed closed = event.as(ReferralClosed.class);
		var release = new ReleaseBecauseClosed(closed.closedOn(), closed.reason(), closed.destination());
		for (String measureId : this.measuresOfCase.of(closed.caseId())) {
			this.measures.handle(measureId, release, CommandContext.causedBy(event));
		}
	}

}
