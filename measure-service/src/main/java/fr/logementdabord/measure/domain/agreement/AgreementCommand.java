package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;

/**
 * What can be asked of an agreement.
 */
public sealed interface AgreementCommand {

	/**
	 * The Department and an association agree on places for one territory, one measure
	 * type and one year.
	 */
	record SignAgreement(String agreementId, String provider, String territory, String measureType, int year,
			int places, long unitCostCents) implements AgreementCommand {
	}

	/**
	 * A coordinator wants one place for a measure, on a date.
	 */
	record TakePlace(String measureId, String caseId, String territory, String measureType,
			LocalDate on) implements AgreementCommand {
	}

	/**
	 * The measure no longer needs its place.
	 */
	record FreePlace(String measureId) implements AgreementCommand {
	}

}
