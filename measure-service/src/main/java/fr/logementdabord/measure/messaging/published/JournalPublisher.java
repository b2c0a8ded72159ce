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
import org.jspecify.annotations.Nullable;

/**
 * Says which needs stand in the way, because they are counted, and on which days somebody
 * met the household, because its file is kept from the last one on. The rest of a journal
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
			case ContactRecorded e -> contact(e, false);
			case ContactStruck e -> contact(e.recorded(), true);
			case PartnerProposed e -> Optional.empty();
			case OutcomeRecorded e -> Optional.empty();
		};
	}

	/** A missed appointment is no contact. */
	private static Optional<PublicEvent> contact(@Nullable ContactRecorded contact, boolean struck) {
		if (contact == null || contact.caseId() == null || "MISSED".equals(contact.kind())) {
			return Optional.empty();
		}
		return Optional
			.of(new PublicEvent(HouseholdContactRecordedV1.TYPE, contact.caseId(), new HouseholdContactRecordedV1(
					contact.measureId(), contact.caseId(), contact.contactId(), contact.on(), struck)));
	}

	/** That a place for disabled people is missing says that somebody is disabled. */
	private static String withoutHealth(String obstacle) {
		return switch (obstacle) {
			case "NO_DISABILITY_PLACE", "NO_COMMON_LAW_PLACE" -> "NO_PLACE";
			default -> obstacle;
		};
	}

}
