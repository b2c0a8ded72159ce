package fr.logementdabord.measure.view.desk;

import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.measure.messaging.published.AllocationRefusedV1;
import fr.logementdabord.measure.messaging.published.DueDateRemindedV1;
import fr.logementdabord.measure.messaging.published.EndDeferredV1;
import fr.logementdabord.measure.messaging.published.EndNoLongerDeferredV1;
import fr.logementdabord.measure.messaging.published.MeasureAllocatedV1;
import fr.logementdabord.measure.messaging.published.MeasureEndedV1;
import fr.logementdabord.measure.messaging.published.MeasureRequestCancelledV1;
import fr.logementdabord.measure.messaging.published.MeasureResumedV1;
import fr.logementdabord.measure.messaging.published.MeasureStartedV1;
import fr.logementdabord.measure.messaging.published.MeasureSuspendedV1;
import fr.logementdabord.measure.messaging.published.MeasureTypeChangedV1;
import fr.logementdabord.measure.messaging.published.ReviewRecordedV1;
import fr.logementdabord.measure.messaging.published.TermAgreedV1;
import fr.logementdabord.measure.view.desk.DeskDocument.Due;

/**
 * Folds each measure's own events into what its association has to do with it.
 */
public final class DeskView implements ViewDefinition<DeskDocument> {

	/** The documents. */
	public static final String COLLECTION = "view_desk";

	private static final String STREAM = "measure-";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<DeskDocument> document() {
		return DeskDocument.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(MeasureAllocatedV1.TYPE, AllocationRefusedV1.TYPE, MeasureStartedV1.TYPE, TermAgreedV1.TYPE,
				ReviewRecordedV1.TYPE, DueDateRemindedV1.TYPE, MeasureSuspendedV1.TYPE, MeasureResumedV1.TYPE,
				EndDeferredV1.TYPE, EndNoLongerDeferredV1.TYPE, MeasureTypeChangedV1.TYPE, MeasureEndedV1.TYPE,
				MeasureRequestCancelledV1.TYPE);
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return event.stream().substring(STREAM.length());
	}

	@Override
	public DeskDocument initial(String id) {
		return DeskDocument.empty(id);
	}

	@Override
	public DeskDocument evolve(DeskDocument row, ReceivedEvent event) {
		return switch (event.type()) {
			case MeasureAllocatedV1.TYPE -> {
				var e = event.as(MeasureAllocatedV1.class);
				yield row.allocated(e.caseId(), e.territory(), e.measureType(), e.provider(), e.allocatedOn());
			}
			case MeasureStartedV1.TYPE -> row.started(event.as(MeasureStartedV1.class).startedOn());
			case TermAgreedV1.TYPE -> {
				var e = event.as(TermAgreedV1.class);
				yield row.term(e.until(),
						e.reviewsDue().stream().map((one) -> new Due(one.kind(), one.dueOn())).toList());
			}
			case ReviewRecordedV1.TYPE -> row.reviewed(event.as(ReviewRecordedV1.class).kind());
			case DueDateRemindedV1.TYPE -> {
				var e = event.as(DueDateRemindedV1.class);
				yield row.remindedOf(new Due(e.about(), e.dueOn()));
			}
			case MeasureSuspendedV1.TYPE -> row.suspended(true);
			case MeasureResumedV1.TYPE -> row.suspended(false);
			case EndDeferredV1.TYPE -> row.deferred(true);
			case EndNoLongerDeferredV1.TYPE -> row.deferred(false);
			case MeasureTypeChangedV1.TYPE -> {
				var e = event.as(MeasureTypeChangedV1.class);
				yield row.changed(e.measureType(), e.provider());
			}
			case AllocationRefusedV1.TYPE, MeasureEndedV1.TYPE, MeasureRequestCancelledV1.TYPE -> row.over();
			default -> row;
		};
	}

}
