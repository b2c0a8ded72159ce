package fr.logementdabord.measure.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.ReleaseBecauseRevoked;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.messaging.received.referral.OrientationRevoked;

import org.springframework.stereotype.Component;

/**
 * Ends or cancels what an orientation that was taken back had asked for; the place
 * follows. The next orientation of the case comes later on the same stream.
 */
@Component
public class WhenOrientationIsRevokedThenReleaseWhatIsHeld implements Policy {

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final MeasuresOfCase measuresOfCase;

	public WhenOrientationIsRevokedThenReleaseWhatIsHeld(
			CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, MeasuresOfCase measuresOfCase) {
		this.measures = measures;
		this.measuresOfCase = measuresOfCase;
	}

	@Override
	public Set<String> types() {
		return Set.of(OrientationRevoked.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		OrientationRevoked revoked = event.as(OrientationRevoked.class);
		var release = new ReleaseBecauseRevoked(revoked.revokedOn());
		for (String measureId : this.measuresOfCase.of(revoked.caseId())) {
			this.measures.handle(measureId, release, CommandContext.causedBy(event));
		}
	}

}
