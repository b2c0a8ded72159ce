package fr.logementdabord.measure.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ReleaseBecauseWithdrawn;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.messaging.received.referral.ReferralWithdrawn;

import org.springframework.stereotype.Component;

/**
 * Ends or cancels whatever a withdrawn file still holds; the place follows.
 */
@Component
public class WhenReferralIsWithdrawnThenReleaseWhatIsHeld implements Policy {

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final MeasuresOfCase measuresOfCase;

	public WhenReferralIsWithdrawnThenReleaseWhatIsHeld(
			CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, MeasuresOfCase measuresOfCase) {
		this.measures = measures;
		this.measuresOfCase = measuresOfCase;
	}

	@Override
	public Set<String> types() {
		return Set.of(ReferralWithdrawn.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		ReferralWithdrawn withdrawn = event.as(ReferralWithdrawn.class);
		var release = new ReleaseBecauseWithdrawn(withdrawn.withdrawnOn());
		for (String measureId : this.measuresOfCase.of(withdrawn.caseId())) {
			this.measures.handle(measureId, release, CommandContext.causedBy(event));
		}
	}

}
