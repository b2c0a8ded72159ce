package fr.logementdabord.measure.view.interventions;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * One intervention in the list.
 *
 * @param id the intervention
 * @param status what was last seen of the household, null while nothing was
 */
public record InterventionDocument(@Id String id, String kind, String provider, String territory,
		@Nullable String caseId, @Nullable LocalDate begunOn, @Nullable String contact, @Nullable String rule,
		@Nullable String status, @Nullable LocalDate observedOn) {

	static InterventionDocument empty(String id) {
		return new InterventionDocument(id, "", "", "", null, null, null, null, null, null);
	}

	InterventionDocument observed(String status, LocalDate on) {
		return new InterventionDocument(this.id, this.kind, this.provider, this.territory, this.caseId, this.begunOn,
				this.contact, this.rule, status, on);
	}

}
