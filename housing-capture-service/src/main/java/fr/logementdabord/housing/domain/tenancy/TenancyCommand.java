package fr.logementdabord.housing.domain.tenancy;

import java.time.LocalDate;

/**
 * What may be asked of a tenancy. {@code recordedOn} is the day somebody writes a fact
 * down: a fact cannot be later than that.
 */
public sealed interface TenancyCommand {

	/**
	 * The household has moved in.
	 */
	record OpenTenancy(Terms terms) implements TenancyCommand {
	}

	/**
	 * The day of the slide is put off, or brought forward.
	 */
	record PlanSlide(LocalDate plannedOn, LocalDate recordedOn) implements TenancyCommand {
	}

	/**
	 * The lease is now the household's own.
	 */
	record SlideLease(LocalDate slidOn, LocalDate recordedOn) implements TenancyCommand {
	}

	/**
	 * The clock of a limited stay has reached a stage.
	 */
	record ReachStayStage(StayStage stage, LocalDate reachedOn) implements TenancyCommand {
	}

	/**
	 * Somebody has looked whether the household is still housed, or could not.
	 */
	record RecordCheck(Check check) implements TenancyCommand {
	}

	/**
	 * The household has left.
	 *
	 * @param destination {@code UNKNOWN} while nobody knows; it may be told later
	 */
	record EndOccupation(LocalDate endedOn, String reason, String destination,
			LocalDate recordedOn) implements TenancyCommand {
	}

}
