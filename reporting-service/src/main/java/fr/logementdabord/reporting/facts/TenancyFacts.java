package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A household living in a dwelling.
 *
 * @param tenancyId its id; null while only its later steps have arrived
 * @param kind under which title
 * @param opened since when
 * @param plannedSlideOn the day its lease should become its own
 * @param slid the day it did
 * @param stayEndsOn last day of a limited stay
 * @param checks whether it was still housed 6, 12 and 24 months later
 * @param ended when it left
 * @param endReason why
 * @param endDestination where it lives then
 */
public record TenancyFacts(@Nullable String tenancyId, @Nullable String kind, @Nullable Dated opened,
		@Nullable LocalDate plannedSlideOn, @Nullable Dated slid, @Nullable LocalDate stayEndsOn,
		List<Maintained> checks, @Nullable Dated ended, @Nullable String endReason, @Nullable String endDestination) {

	public TenancyFacts {
		checks = List.copyOf(checks);
	}

}
