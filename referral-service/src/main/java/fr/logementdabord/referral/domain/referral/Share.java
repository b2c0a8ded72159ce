package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An association may know the household for the measure it was given: as long as the
 * measure lasts, then for a short time to hand over.
 *
 * @param lastDay last day on which it may; null = the measure is under way
 */
public record Share(String measureId, String provider, @Nullable LocalDate lastDay) {

	/** Whether this association may know the household on a day. */
	public boolean lets(String organisation, LocalDate day) {
		return this.provider.equals(organisation) && (this.lastDay == null || !day.isAfter(this.lastDay));
	}

	/** The same shares, without that of a measure beyond a day. */
	public static List<Share> ended(List<Share> shares, String measureId, LocalDate lastDay) {
		return shares.stream()
			.map((share) -> share.isOpenFor(measureId) ? new Share(measureId, share.provider(), lastDay) : share)
			.toList();
	}

	/** Whether this measure is under way. */
	boolean isOpenFor(String measure) {
		return this.lastDay == null && this.measureId.equals(measure);
	}

}
