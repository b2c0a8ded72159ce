package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;

/**
 * What has happened to an agreement.
 */
public sealed interface AgreementEvent {

	/**
	 * The agreement exists with its places.
	 */
	record AgreementSigned(String agreementId, String provider, String territory, String measureType, int year,
			int places, long unitCostCents) implements AgreementEvent {
	}

	/**
	 * One place is held by a measure.
	 */
	record PlaceTaken(String measureId, String caseId, LocalDate takenOn) implements AgreementEvent {
	}

	/**
	 * The place of a measure is free again.
	 */
	record PlaceFreed(String measureId, String caseId) implements AgreementEvent {
	}

}
