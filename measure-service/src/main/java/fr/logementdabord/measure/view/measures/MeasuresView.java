package fr.logementdabord.measure.view.measures;

import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.measure.messaging.published.AllocationRefusedV1;
import fr.logementdabord.measure.messaging.published.MeasureAllocatedV1;
import fr.logementdabord.measure.messaging.published.MeasureEndedV1;
import fr.logementdabord.measure.messaging.published.MeasureRequestCancelledV1;
import fr.logementdabord.measure.messaging.published.MeasureRequestedV1;
import fr.logementdabord.measure.messaging.published.MeasureStartedV1;
import fr.logementdabord.measure.messaging.published.MeasureTypeChangedV1;
import fr.logementdabord.measure.messaging.published.ReviewRecordedV1;

/**
 * Folds each measure's own events into its row.
 */
public final class MeasuresView implements ViewDefinition<MeasureDocument> {

	/** The documents. */
	public static final String COLLECTION = "view_measures";

	private static final String STREAM = "measure-";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<MeasureDocument> document() {
		return MeasureDocument.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(MeasureRequestedV1.TYPE, MeasureAllocatedV1.TYPE, AllocationRefusedV1.TYPE, MeasureStartedV1.TYPE,
				ReviewRecordedV1.TYPE, MeasureEndedV1.TYPE, MeasureRequestCancelledV1.TYPE, MeasureTypeChangedV1.TYPE);
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return event.stream().substring(STREAM.length());
	}

	@Override
	public MeasureDocument initial(String id) {
		return MeasureDocument.empty(id);
	}

	@Override
	public MeasureDocument evolve(MeasureDocument row, ReceivedEvent event) {
		return switch (event.type()) {
			case MeasureRequestedV1.TYPE -> {
				var e = event.as(MeasureRequestedV1.class);
				yield row.requested(e.caseId(), e.territory(), e.measureType(), e.requestedOn());
			}
			case MeasureAllocatedV1.TYPE -> {
				var e = event.as(MeasureAllocatedV1.class);
				yield row.allocated(e.provider(), e.allocatedOn());
			}
			case AllocationRefusedV1.TYPE -> row.waitingAgain();
			case MeasureStartedV1.TYPE -> row.started(event.as(MeasureStartedV1.class).startedOn());
			case ReviewRecordedV1.TYPE -> row.reviewed(event.as(ReviewRecordedV1.class).heldOn());
			case MeasureEndedV1.TYPE -> {
				var e = event.as(MeasureEndedV1.class);
				yield row.ended(e.endedOn(), e.exitReason(), e.exitDestination());
			}
			case MeasureTypeChangedV1.TYPE -> {
				var e = event.as(MeasureTypeChangedV1.class);
				yield row.changed(e.measureType(), e.provider());
			}
			case MeasureRequestCancelledV1.TYPE ->
				row.cancelled(event.as(MeasureRequestCancelledV1.class).cancelledOn());
			default -> row;
		};
	}

}
