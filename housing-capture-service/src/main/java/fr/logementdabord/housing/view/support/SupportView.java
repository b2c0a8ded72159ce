package fr.logementdabord.housing.view.support;

import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.housing.messaging.received.measure.MeasureTypes;
import fr.logementdabord.housing.messaging.received.measure.SupportSaid;

/**
 * One document per case, folded from the streams of its measures: each puts itself in or
 * out, so their order does not matter. A support that is suspended is not in place.
 */
public final class SupportView implements ViewDefinition<SupportRow> {

	public static final String COLLECTION = "view-support";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<SupportRow> document() {
		return SupportRow.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(MeasureTypes.MEASURE_STARTED, MeasureTypes.MEASURE_SUSPENDED, MeasureTypes.MEASURE_RESUMED,
				MeasureTypes.MEASURE_ENDED);
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return event.as(SupportSaid.class).caseId();
	}

	@Override
	public SupportRow initial(String caseId) {
		return new SupportRow(caseId, Set.of(), Map.of());
	}

	@Override
	public SupportRow evolve(SupportRow row, ReceivedEvent event) {
		String measureId = event.as(SupportSaid.class).measureId();
		return switch (event.type()) {
			case MeasureTypes.MEASURE_STARTED, MeasureTypes.MEASURE_RESUMED -> row.with(measureId);
			case MeasureTypes.MEASURE_SUSPENDED, MeasureTypes.MEASURE_ENDED -> row.without(measureId);
			default -> row;
		};
	}

}
