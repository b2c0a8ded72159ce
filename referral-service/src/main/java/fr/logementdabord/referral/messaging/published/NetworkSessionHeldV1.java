package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A session was held; told again, it corrects the former count. */
public record NetworkSessionHeldV1(String sessionId, String kind, String theme, @Nullable String territory,
		LocalDate heldOn, String audience, List<Came> attendance, int participants) {

	/** People of one organisation. */
	public record Came(String organisation, int participants) {
	}

}
