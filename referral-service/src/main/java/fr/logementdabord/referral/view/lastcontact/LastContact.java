package fr.logementdabord.referral.view.lastcontact;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * The clock of one case.
 *
 * @param territory null = no platform covers it, or its saisine was not heard of yet
 * @param lastContactOn the latest day somebody had contact with the household; null
 * before the saisine was heard of
 */
public record LastContact(@Id String caseId, @Nullable String territory, @Nullable LocalDate lastContactOn) {

	LastContact contactOn(LocalDate day) {
		boolean later = this.lastContactOn == null || day.isAfter(this.lastContactOn);
		return later ? new LastContact(this.caseId, this.territory, day) : this;
	}

	LastContact in(@Nullable String named) {
		return new LastContact(this.caseId, named, this.lastContactOn);
	}

}
