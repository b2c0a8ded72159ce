package fr.logementdabord.referral.domain.delegation;

import java.time.LocalDate;

/**
 * Somebody stands in for a while.
 *
 * @param delegationId its id
 * @param delegate login of who stands in
 * @param firstDay first day, included
 * @param lastDay last day, included
 */
public record Delegation(String delegationId, String delegate, LocalDate firstDay, LocalDate lastDay) {

	boolean overlaps(Delegation other) {
		return !other.lastDay.isBefore(this.firstDay) && !other.firstDay.isAfter(this.lastDay);
	}

	Delegation endingOn(LocalDate day) {
		return new Delegation(this.delegationId, this.delegate, this.firstDay, day);
	}

}
