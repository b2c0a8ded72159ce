package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A planned session is not held. */
public record NetworkSessionCancelledV1(String sessionId, String kind, @Nullable String territory,
		LocalDate cancelledOn) {
}
