package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.intervention.Intervention;
import fr.logementdabord.measure.domain.intervention.Intervention.Begun;
import fr.logementdabord.measure.domain.intervention.InterventionEvent;
import fr.logementdabord.measure.domain.intervention.InterventionEvent.StatusObserved;
import fr.logementdabord.measure.domain.intervention.InterventionEvent.TeamInterventionOpened;
import fr.logementdabord.measure.domain.intervention.InterventionEvent.VisitRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Says what happened in an intervention; how much was owed stays here.
 */
public final class InterventionPublisher implements Publisher<Intervention, InterventionEvent> {

	@Override
	public Optional<PublicEvent> publish(InterventionEvent event, Intervention after) {
		Begun begun = (Begun) after;
		String caseId = begun.caseId().orElse(null);
		return Optional.of(switch (event) {
			case VisitRecorded e -> begun(begun, caseId, e.contact(), null);
			case TeamInterventionOpened e -> begun(begun, caseId, null, e.rule());
			case StatusObserved e -> new PublicEvent(InterventionStatusObservedV1.TYPE, caseId,
					new InterventionStatusObservedV1(begun.interventionId(), begun.kind(), begun.provider(),
							begun.territory(), caseId, e.status(), e.observedOn()));
		});
	}

	private static PublicEvent begun(Begun begun, @Nullable String caseId, @Nullable String contact,
			@Nullable String rule) {
		return new PublicEvent(InterventionBegunV1.TYPE, caseId, new InterventionBegunV1(begun.interventionId(),
				begun.kind(), begun.provider(), begun.territory(), caseId, begun.openedOn(), contact, rule));
	}

}
