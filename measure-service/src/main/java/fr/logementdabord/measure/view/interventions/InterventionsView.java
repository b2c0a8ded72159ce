package fr.logementdabord.measure.view.interventions;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.measure.messaging.published.InterventionBegunV1;
import fr.logementdabord.measure.messaging.published.InterventionStatusObservedV1;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * Folds each intervention's own events into its row.
 */
public final class InterventionsView implements ViewDefinition<InterventionDocument> {

	/** The documents. */
	public static final String COLLECTION = "view_interventions";

	private static final String STREAM = "intervention-";

	@Override
	public String collection() {
		return COLLECTION;
	}

	@Override
	public Class<InterventionDocument> document() {
		return InterventionDocument.class;
	}

	@Override
	public Set<String> types() {
		return Set.of(InterventionBegunV1.TYPE, InterventionStatusObservedV1.TYPE);
	}

	@Override
	public List<IndexDefinition> indexes() {
		return Stream.of("territory", "provider")
			.<IndexDefinition>map((field) -> new Index(field, Sort.Direction.ASC))
			.toList();
	}

	@Override
	public String idOf(ReceivedEvent event) {
		return event.stream().substring(STREAM.length());
	}

	@Override
	public InterventionDocument initial(String id) {
		return InterventionDocument.empty(id);
	}

	@Override
	public InterventionDocument evolve(InterventionDocument row, ReceivedEvent event) {
		if (event.type().equals(InterventionBegunV1.TYPE)) {
			var e = event.as(InterventionBegunV1.class);
			return new InterventionDocument(row.id(), e.kind(), e.provider(), e.territory(), e.caseId(), e.begunOn(),
					e.contact(), e.rule(), null, null);
		}
		var e = event.as(InterventionStatusObservedV1.class);
		return row.observed(e.status(), e.observedOn());
	}

}
