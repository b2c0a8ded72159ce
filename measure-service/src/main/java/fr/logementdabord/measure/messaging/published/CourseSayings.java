package fr.logementdabord.measure.messaging.published;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.measure.domain.measure.MeasureEvent.DueDateReminded;
import fr.logementdabord.measure.domain.measure.MeasureEvent.EndDeferred;
import fr.logementdabord.measure.domain.measure.MeasureEvent.EndNoLongerDeferred;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureResumed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureSuspended;
import fr.logementdabord.measure.domain.measure.MeasureEvent.MeasureTypeChanged;
import fr.logementdabord.measure.domain.measure.MeasureEvent.TermAgreed;
import fr.logementdabord.measure.domain.measure.MeasureEvent.TypeChangeAsked;
import fr.logementdabord.measure.domain.measure.MeasureEvent.TypeChangeDropped;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;

/**
 * Says how a running measure is going. Why it is interrupted and which kind of place is
 * missing stay inside: hospital, detention and disability do not travel.
 */
final class CourseSayings {

	private CourseSayings() {
	}

	static PublicEvent of(TermAgreed e, Request asked, String provider) {
		return MeasurePublisher.said(TermAgreedV1.TYPE, asked, new TermAgreedV1(asked.measureId(), asked.caseId(),
				asked.territory(), asked.measureType(), provider, e.number(), e.from(), e.until(),
				e.reviewsDue().stream().map((due) -> new TermAgreedV1.ReviewDue(due.kind(), due.dueOn())).toList()));
	}

	static PublicEvent of(DueDateReminded e, Request asked, String provider) {
		return MeasurePublisher.said(DueDateRemindedV1.TYPE, asked, new DueDateRemindedV1(asked.measureId(),
				asked.caseId(), asked.territory(), provider, e.about(), e.dueOn(), e.remindedOn()));
	}

	static PublicEvent of(MeasureSuspended e, Request asked, String provider) {
		return MeasurePublisher.said(MeasureSuspendedV1.TYPE, asked, new MeasureSuspendedV1(asked.measureId(),
				asked.caseId(), asked.territory(), provider, e.suspendedOn()));
	}

	static PublicEvent of(MeasureResumed e, Request asked, String provider) {
		return MeasurePublisher.said(MeasureResumedV1.TYPE, asked,
				new MeasureResumedV1(asked.measureId(), asked.caseId(), asked.territory(), provider, e.resumedOn()));
	}

	static PublicEvent of(EndDeferred e, Request asked, String provider) {
		String because = e.because().equals("NO_DWELLING") ? e.because() : "NO_PLACE";
		return MeasurePublisher.said(EndDeferredV1.TYPE, asked, new EndDeferredV1(asked.measureId(), asked.caseId(),
				asked.territory(), asked.measureType(), provider, e.deferredOn(), because));
	}

	static PublicEvent of(EndNoLongerDeferred e, Request asked, String provider) {
		return MeasurePublisher.said(EndNoLongerDeferredV1.TYPE, asked, new EndNoLongerDeferredV1(asked.measureId(),
				asked.caseId(), asked.territory(), provider, e.liftedOn()));
	}

	static PublicEvent of(TypeChangeAsked e, Request asked, String provider) {
		return MeasurePublisher.said(TypeChangeAskedV1.TYPE, asked, new TypeChangeAskedV1(asked.measureId(),
				asked.caseId(), asked.territory(), asked.measureType(), provider, e.measureType(), e.askedOn()));
	}

	static PublicEvent of(TypeChangeDropped e, Request asked, String provider) {
		return MeasurePublisher.said(TypeChangeDroppedV1.TYPE, asked,
				new TypeChangeDroppedV1(asked.measureId(), asked.caseId(), asked.territory(), provider, e.droppedOn()));
	}

	static PublicEvent of(MeasureTypeChanged e, Request asked, String provider) {
		return MeasurePublisher.said(MeasureTypeChangedV1.TYPE, asked,
				new MeasureTypeChangedV1(asked.measureId(), asked.caseId(), asked.territory(), e.measureType(),
						provider, e.agreementId(), e.changedOn(), e.previousType(), e.previousAgreementId()));
	}

}
