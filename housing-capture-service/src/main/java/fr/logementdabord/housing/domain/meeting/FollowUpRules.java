package fr.logementdabord.housing.domain.meeting;

import java.time.LocalDate;
import java.util.Optional;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.AgreeFollowUp;
import fr.logementdabord.housing.domain.meeting.MeetingCommand.CompleteFollowUp;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.FollowUpAgreed;
import fr.logementdabord.housing.domain.meeting.MeetingEvent.FollowUpCompleted;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * What is agreed in a meeting is done by its day, or shown as late.
 */
final class FollowUpRules {

	private FollowUpRules() {
	}

	static Decision<MeetingEvent> agree(AgreeFollowUp command, Scheduled meeting) {
		FollowUp followUp = command.followUp();
		if (followUp.dueOn().isBefore(command.agreedOn())) {
			return refuse(MeetingRefusal.FollowUpIsDueInThePast);
		}
		if (followUp.dwellingId() != null && !meeting.agenda().contains(followUp.dwellingId())) {
			return refuse(MeetingRefusal.DwellingIsNotOnAgenda);
		}
		return find(meeting.course(), followUp.followUpId()).isPresent() ? accept()
				: accept(new FollowUpAgreed(followUp));
	}

	static Decision<MeetingEvent> complete(CompleteFollowUp command, Scheduled meeting) {
		return find(meeting.course(), command.followUpId())
			.map((followUp) -> followUp.doneOn() != null ? Decision.<MeetingEvent>accept()
					: Decision.<MeetingEvent>accept(new FollowUpCompleted(command.followUpId(), command.doneOn())))
			.orElseGet(() -> refuse(MeetingRefusal.FollowUpIsUnknown));
	}

	static Course completed(Course course, String followUpId, LocalDate doneOn) {
		FollowUp open = find(course, followUpId)
			.orElseThrow(() -> new IllegalStateException("what is completed was agreed before"));
		return course.followedUp(
				new FollowUp(open.followUpId(), open.task(), open.by(), open.dwellingId(), open.dueOn(), doneOn));
	}

	private static Optional<FollowUp> find(Course course, String followUpId) {
		return course.followUps().stream().filter((followUp) -> followUp.followUpId().equals(followUpId)).findFirst();
	}

}
