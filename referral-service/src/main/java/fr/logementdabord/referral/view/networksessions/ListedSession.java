package fr.logementdabord.referral.view.networksessions;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * A row of the list; no status as long as its plan has not been heard.
 *
 * @param status PLANNED, HELD or CANCELLED
 * @param territory null = the whole county
 * @param organisations those invited or present
 * @param participants how many people came, null = not held
 */
public record ListedSession(@Id String sessionId, @Nullable String status, @Nullable String kind,
		@Nullable String theme, @Nullable String territory, @Nullable LocalDate heldOn, @Nullable String audience,
		List<String> organisations, @Nullable Integer participants) {

	public ListedSession {
		organisations = List.copyOf(organisations);
	}

	static ListedSession unheard(String id) {
		return new ListedSession(id, null, null, null, null, null, null, List.of(), null);
	}

	ListedSession cancelled() {
		return new ListedSession(this.sessionId, "CANCELLED", this.kind, this.theme, this.territory, this.heldOn,
				this.audience, this.organisations, null);
	}

}
