package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.aftercare.Aftercare;
import fr.logementdabord.measure.domain.aftercare.Aftercare.Followed;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.EntryLearnt;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HandoverArranged;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HandoverCompleted;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HousingFollowed;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent.HousingRead;

/**
 * Says what was read at a fixed time, because it is counted.
 */
public final class AftercarePublisher implements Publisher<Aftercare, AftercareEvent> {

	@Override
	public Optional<PublicEvent> publish(AftercareEvent event, Aftercare after) {
		return switch (event) {
			case HousingRead e -> {
				Followed measure = after.followed().orElseThrow();
				yield Optional.of(new PublicEvent(MaintainedInHousingReadV1.TYPE, measure.caseId(),
						new MaintainedInHousingReadV1(measure.measureId(), measure.caseId(), measure.territory(),
								measure.measureType(), measure.provider(), e.months(), e.answer(),
								after.countedFrom().orElseThrow(), e.readOn())));
			}
			case HousingFollowed e -> Optional.empty();
			case EntryLearnt e -> Optional.empty();
			case HandoverArranged e -> Optional.empty();
			case HandoverCompleted e -> Optional.empty();
		};
	}

}
