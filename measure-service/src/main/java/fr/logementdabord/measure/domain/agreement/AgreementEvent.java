package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What has happened to an agreement.
 */
public sealed interface AgreementEvent {

	/**
	 * Places exist for a year. An agreement lives on from year to year, so that measures
	 * which run on count on the next year's places.
	 *
	 * @param unitCostCents price of one place, absent when there is a budget
	 * @param budgetCents one budget for all places, absent when places have a price
	 * @param envelope the State's call that pays, when known
	 */
	record AgreementSigned(String agreementId, String provider, String territory, String measureType, int year,
			int places, @Nullable Long unitCostCents, @Nullable Long budgetCents,
			@Nullable String envelope) implements AgreementEvent {
	}

	/**
	 * Places and money are others from a day on.
	 *
	 * @param number the amendment's number within its year, from 1
	 */
	record AgreementAmended(int year, int number, LocalDate effectiveOn, int places, @Nullable Long unitCostCents,
			@Nullable Long budgetCents) implements AgreementEvent {
	}

	/**
	 * One place is held by a measure.
	 *
	 * @param circumstances how it was granted, absent from what was recorded before that
	 * was asked
	 */
	record PlaceTaken(String measureId, String caseId, LocalDate takenOn,
			@Nullable Circumstances circumstances) implements AgreementEvent {
	}

	/**
	 * The place of a measure is free again.
	 *
	 * @param freedOn since when, absent from what was recorded before that was asked
	 */
	record PlaceFreed(String measureId, String caseId, @Nullable LocalDate freedOn) implements AgreementEvent {
	}

}
