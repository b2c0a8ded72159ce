package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.MeasureEvent.LeadWorkerNamed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureAllocated;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureEnded;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureRequestCancelled;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureRequested;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureStarted;
import fr.logementdabord.measure.domain.measure.MeasureEvent.ReviewRecorded;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocation;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;

/**
 * Says what happened to a measure. The lead worker's id stays inside.
 */
public final class MeasurePublisher implements Publisher<SupportMeasure, MeasureEvent> {

	@Override
	public Optional<PublicEvent> publish(MeasureEvent event, SupportMeasure after) {
		Request asked = after.asked().orElseThrow();
		return Optional.of(switch (event) {
			case MeasureRequested e -> said(MeasureRequestedV1.TYPE, asked, new MeasureRequestedV1(asked.measureId(),
					asked.caseId(), asked.territory(), asked.measureType(), e.requestedOn()));
			case MeasureAllocated e ->
				said(MeasureAllocatedV1.TYPE, asked, new MeasureAllocatedV1(asked.measureId(), asked.caseId(),
						asked.territory(), asked.measureType(), e.provider(), e.agreementId(), e.allocatedOn()));
			case MeasureEvent.AllocationRefused e -> said(AllocationRefusedV1.TYPE, asked,
					new AllocationRefusedV1(asked.measureId(), asked.caseId(), asked.territory(), asked.measureType(),
							e.provider(), e.agreementId(), e.by(), e.motive(), e.refusedOn()));
			case LeadWorkerNamed e -> said(LeadWorkerNamedV1.TYPE, asked, new LeadWorkerNamedV1(asked.measureId(),
					asked.caseId(), asked.territory(), holder(after), e.namedOn()));
			case MeasureStarted e -> said(MeasureStartedV1.TYPE, asked, new MeasureStartedV1(asked.measureId(),
					asked.caseId(), asked.territory(), asked.measureType(), holder(after), e.startedOn()));
			case ReviewRecorded e -> said(ReviewRecordedV1.TYPE, asked,
					new ReviewRecordedV1(asked.measureId(), asked.caseId(), asked.territory(), e.kind(), e.heldOn()));
			case MeasureEnded e -> said(MeasureEndedV1.TYPE, asked,
					new MeasureEndedV1(asked.measureId(), asked.caseId(), asked.territory(), asked.measureType(),
							holder(after), e.endedOn(), e.exitReason(), e.exitDestination(), e.because()));
			case MeasureRequestCancelled e -> said(MeasureRequestCancelledV1.TYPE, asked,
					new MeasureRequestCancelledV1(asked.measureId(), asked.caseId(), asked.territory(), e.cancelledOn(),
							e.because(), after.held().map(Allocation::provider).orElse(null)));
			case MeasureEvent.TermAgreed e -> CourseSayings.of(e, asked, holder(after));
			case MeasureEvent.DueDateReminded e -> CourseSayings.of(e, asked, holder(after));
			case MeasureEvent.MeasureSuspended e -> CourseSayings.of(e, asked, holder(after));
			case MeasureEvent.MeasureResumed e -> CourseSayings.of(e, asked, holder(after));
			case MeasureEvent.EndDeferred e -> CourseSayings.of(e, asked, holder(after));
			case MeasureEvent.EndNoLongerDeferred e -> CourseSayings.of(e, asked, holder(after));
			case MeasureEvent.TypeChangeAsked e -> CourseSayings.of(e, asked, holder(after));
			case MeasureEvent.TypeChangeDropped e -> CourseSayings.of(e, asked, holder(after));
			case MeasureEvent.MeasureTypeChanged e -> CourseSayings.of(e, asked, holder(after));
		});
	}

	static PublicEvent said(String type, Request asked, Object data) {
		return new PublicEvent(type, asked.caseId(), data);
	}

	private static String holder(SupportMeasure measure) {
		return measure.held().orElseThrow().provider();
	}

}
