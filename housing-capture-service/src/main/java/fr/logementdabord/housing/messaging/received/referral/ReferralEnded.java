package fr.logementdabord.housing.messaging.received.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a closed and a withdrawn referral, and an orientation that was taken back, have in
 * common for us.
 */
public record ReferralEnded(String caseId, @Nullable LocalDate closedOn, @Nullable LocalDate withdrawnOn,
		@Nullable LocalDate revokedOn) {

	public ReferralEnded {
		Objects.requireNonNull(caseId, "caseId");
	}

	/**
	 * The day of the ending, which may be earlier than the day it was written down.
	 */
	public LocalDate endedOn(LocalDate recordedOn) {
		return Stream.of(this.closedOn, this.withdrawnOn, this.revokedOn)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(recordedOn);
	}

}
