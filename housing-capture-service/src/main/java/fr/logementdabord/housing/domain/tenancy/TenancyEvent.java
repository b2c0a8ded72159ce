package fr.logementdabord.housing.domain.tenancy;

import java.time.LocalDate;

/**
 * What has happened to a tenancy.
 */
public sealed interface TenancyEvent {

	/**
	 * A household lives in a dwelling.
	 */
	record TenancyOpened(Terms terms) implements TenancyEvent {
	}

	/**
	 * Another day for the slide.
	 */
	record SlidePlanned(LocalDate plannedOn) implements TenancyEvent {
	}

	/**
	 * The lease has slid: the household is the tenant.
	 */
	record LeaseSlid(LocalDate slidOn) implements TenancyEvent {
	}

	/**
	 * A limited stay has reached its alarm, or its end.
	 */
	record StayStageReached(StayStage stage, LocalDate reachedOn) implements TenancyEvent {
	}

	/**
	 * What a check has found; the last one stands.
	 */
	record CheckRecorded(Check check) implements TenancyEvent {
	}

	/**
	 * The household has left; said again when its destination becomes known.
	 */
	record OccupationEnded(LocalDate endedOn, String reason, String destination) implements TenancyEvent {
	}

}
