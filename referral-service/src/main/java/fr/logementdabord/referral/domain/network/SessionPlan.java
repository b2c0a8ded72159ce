package fr.logementdabord.referral.domain.network;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a session is about and for whom (seed:550-567, 640-671). Themes are codes: free
 * words about situations have no place in an event.
 *
 * @param kind GEP, TRAINING, AWARENESS or CLUB
 * @param theme code
 * @param territory null = the whole county
 * @param heldOn day of the session; may be past, when it is entered late
 * @param audience code
 * @param organisations those invited
 */
public record SessionPlan(String kind, String theme, @Nullable String territory, LocalDate heldOn, String audience,
		List<String> organisations) {

	/** Exchange on anonymised situations (seed:550-567). */
	public static final String GEP = "GEP";

	public SessionPlan {
		organisations = organisations.stream().distinct().sorted().toList();
	}

	boolean isGep() {
		return GEP.equals(this.kind);
	}

}
