package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A conference took place; who was there and what was said stays inside. */
public record CaseConferenceHeldV1(String conferenceId, String caseId, String territory, LocalDate heldOn,
		boolean householdTookPart, @Nullable String householdAbsence, int organisations) {
}
