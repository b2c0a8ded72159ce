package fr.logementdabord.reporting.view.casejourney;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.receive.ViewDefinition;
import fr.logementdabord.reporting.messaging.received.housing.HousingEvent;
import fr.logementdabord.reporting.messaging.received.measure.MeasureEvent;
import fr.logementdabord.reporting.messaging.received.referral.ReferralEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;

/**
 * The view of the journeys: one document per case, folded from the three logs. No order
 * between streams is relied on.
 */
public final class CaseJourneys implements ViewDefinition<CaseJourney> {

	/** Where the documents are. */
	public static final String COLLECTION = "caseJourneys";

	@Override
	public String collection() {
		return COLLECTION;
	}

	/** 2: lifting an obstacle is a step of its own. */
	@Override
	public int version() {
		return 2;
	}

	@Override
	public Class<CaseJourney> document() {
		return CaseJourney.class;
	}

	@Override
	public Set<String> types() {
		Set<String> types = new LinkedHashSet<>(ReferralEvent.READ.types());
		types.addAll(MeasureEvent.READ.types());
		types.addAll(HousingEvent.READ.types());
		return types;
	}

	/** Every query starts from a scope, and a scope is one of these fields. */
	@Override
	public List<IndexDefinition> indexes() {
		return Stream.of("territory", "referrer", "measures.provider", "submittedOn")
			.<IndexDefinition>map((field) -> new Index(field, Sort.Direction.ASC))
			.toList();
	}

	@Override
	public @Nullable String idOf(ReceivedEvent event) {
		return event.caseId();
	}

	@Override
	public CaseJourney initial(String id) {
		return CaseJourney.unknown(id);
	}

	@Override
	public CaseJourney evolve(CaseJourney document, ReceivedEvent event) {
		Recorded where = new Recorded(event.id(), event.stream(), event.version(), event.time());
		if (ReferralEvent.READ.lists(event.type())) {
			return document.with(ReferralSteps.of(where, ReferralEvent.READ.read(event)));
		}
		if (MeasureEvent.READ.lists(event.type())) {
			return document.with(MeasureSteps.of(where, MeasureEvent.READ.read(event)));
		}
		return document.with(HousingSteps.of(where, HousingEvent.READ.read(event)));
	}

}
