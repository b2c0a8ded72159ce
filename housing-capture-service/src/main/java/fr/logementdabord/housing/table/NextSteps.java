package fr.logementdabord.housing.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import fr.logementdabord.housing.domain.meeting.Course;
import fr.logementdabord.housing.domain.meeting.FollowUp;
import fr.logementdabord.housing.domain.meeting.PairDecision;
import fr.logementdabord.housing.view.placements.PlacementRow;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do after a meeting: what follows from its positionings by itself, and
 * what the table agreed.
 */
public final class NextSteps {

	private NextSteps() {
	}

	/**
	 * All steps, those with the nearest deadline first.
	 */
	public static List<Step> of(Course course, Map<String, PlacementRow> placed, LocalDate today) {
		List<Step> steps = new ArrayList<>();
		course.decisions()
			.stream()
			.filter(PairDecision::isFirst)
			.forEach((decision) -> steps.add(positioned(decision, placed.get(decision.placementId()), course, today)));
		course.followUps().forEach((followUp) -> steps.add(agreed(followUp, today)));
		steps.sort(Comparator.comparing(Step::done)
			.thenComparing(Step::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing((step) -> step.dwellingId() == null ? "" : step.dwellingId()));
		return steps;
	}

	private static Step positioned(PairDecision decision, @Nullable PlacementRow placement, Course course,
			LocalDate today) {
		String status = placement == null ? "RESERVED" : placement.status();
		LocalDate due = placement != null && status.equals("PROPOSED") ? placement.answerDueOn() : null;
		String task = switch (status) {
			case "RESERVED", "PROPOSED" -> "LANDLORD_ANSWERS";
			case "AGREED" -> "COMMITTEE_DECIDES";
			case "RANKED" -> "WAIT_FOR_RANK";
			case "AWARDED", "AWARDED_UNDER_CONDITION" -> "SIGN_LEASE";
			case "LEASE_SIGNED" -> "MOVE_IN";
			case "MOVED_IN" -> "HOUSED";
			default -> waits(decision, course) ? "POSITION_NEXT_RANK" : "LOOK_AGAIN";
		};
		String by = switch (task) {
			case "LANDLORD_ANSWERS", "COMMITTEE_DECIDES", "SIGN_LEASE" -> "LANDLORD";
			default -> "COORDINATOR";
		};
		return new Step(null, task, by, decision.dwellingId(), decision.caseId(), decision.placementId(), due,
				due != null && today.isAfter(due), task.equals("HOUSED"));
	}

	private static boolean waits(PairDecision over, Course course) {
		return course.ranking(over.dwellingId()).stream().anyMatch((decision) -> !decision.isFirst());
	}

	private static Step agreed(FollowUp followUp, LocalDate today) {
		return new Step(followUp.followUpId(), followUp.task().name(), followUp.by().name(), followUp.dwellingId(),
				null, null, followUp.dueOn(), followUp.isLateOn(today), followUp.doneOn() != null);
	}

	/**
	 * One thing to do.
	 *
	 * @param followUpId present for what the table agreed and may be ticked off
	 */
	public record Step(@Nullable String followUpId, String task, String by, @Nullable String dwellingId,
			@Nullable String caseId, @Nullable String placementId, @Nullable LocalDate dueOn, boolean late,
			boolean done) {
	}

}
