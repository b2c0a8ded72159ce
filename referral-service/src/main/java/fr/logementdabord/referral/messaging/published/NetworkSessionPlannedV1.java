package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A session of the network is planned. */
public record NetworkSessionPlannedV1(String sessionId, String kind, String theme, @Nullable String territory,
		LocalDate heldOn, String audience, List<String> organisations) {
}
