package fr.logementdabord.measure.messaging.published;

import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.measure.domain.journal.JournalEvent;
import fr.logementdabord.measure.domain.journal.JournalEvent.ContactRecorded;
import fr.logementdabord.measure.domain.journal.JournalEvent.ContactStruck;
import fr.logementdabord.measure.domain.journal.JournalEvent.ObstacleLifted;
import fr.logementdabord.measure.domain.journal.JournalEvent.ObstacleRecorded;
import fr.logementdabord.measure.domain.journal.JournalEvent.OutcomeRecorded;
import fr.logementdabord.measure.domain.journal.JournalEvent.PartnerProposed;
import fr.logementdabord.measure.domain.journal.JournalEvent.TeamJoined;
import fr.logementdabord.measure.domain.journal.JournalEvent.TeamLeft;
import fr.logementdabord.measure.domain.journal.SupportJournal;

/**
 * Says which needs stand in the way, because they are counted. The rest of a journal
 * stays inside: partners tell of health, contacts of a life.
 */
public final class JournalPublisher implements Publisher<SupportJournal, JournalEvent> {

	@Override
	public Optional<PublicEvent> publish(JournalEvent event, SupportJournal after) {
		return switch (event) {
			case ObstacleRecorded e -> Optional.of(new PublicEvent(ObstacleRecordedV1.TYPE, e.caseId(),
					new ObstacleRecordedV1(e.measureId(), e.caseId(), e.territory(), e.measureType(), e.obstacleId(),
							withoutHealth(e.obstacle()), e.on())));
			case ObstacleLifted e -> {
				ObstacleRecorded lifted = after.obstacles().get(e.obstacleId()).recorded();
				yield Optional.of(new PublicEvent(ObstacleLiftedV1.TYPE, lifted.caseId(),
						new ObstacleLiftedV1(lifted.measureId(), lifted.caseId(), lifted.territory(),
								lifted.measureType(), lifted.obstacleId(), withoutHealth(lifted.obstacle()), e.on())));
			}
			case TeamJoined e -> Optional.empty();
			case TeamLeft e -> Optional.empty();
			case ContactRecorded e -> Optional.empty();
			case ContactStruck e -> Optional.empty();
			case PartnerProposed e -> Optional.empty();
			case OutcomeRecorded e -> Optional.empty();
		};
	}

	/** That a place for disabled people is missing says that somebody is disabled. */
	private static String withoutHealth(String obstacle) {
		return switch (obstacle) {
			case "NO_DISABILITY_PLACE", "NO_COMMON_LAW_PLACE" -> "NO_PLACE";
			default -> obstacle;
		};
	}

}
