package fr.logementdabord.measure.policy;

import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RequestMeasure;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.messaging.received.referral.OrientationDecided;

import org.springframework.stereotype.Component;

/**
 * Opens a measure when the orientation asks for one. Its id follows from the orientation,
 * so that the same orientation never opens two.
 */
@Component
public class WhenOrientationIsDecidedThenRequestMeasure implements Policy {

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final MeasuresOfCase measuresOfCase;

	public WhenOrientationIsDecidedThenRequestMeasure(
			CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures, MeasuresOfCase measuresOfCase) {
		this.measures = measures;
		this.measuresOfCase = measuresOfCase;
	}

	@Override
	public Set<String> types() {
		return Set.of(OrientationDecided.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		OrientationDecided decided = event.as(OrientationDecided.class);
		if (decided.measureType() == null) {
			return;
		}
		String measureId = Ids.derived("M-", decided.caseId(), event.id());
		this.measuresOfCase.remember(decided.caseId(), measureId);
		this.measures.handle(measureId, new RequestMeasure(measureId, decided.caseId(), decided.territory(),
				decided.measureType(), decided.decidedOn()), CommandContext.causedBy(event));
	}

}
