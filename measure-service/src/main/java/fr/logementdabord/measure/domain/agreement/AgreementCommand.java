package fr.logementdabord.measure.domain.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What can be asked of an agreement.
 */
public sealed interface AgreementCommand {

	/**
	 * The Department and an association agree on places for one territory, one measure
	 * type and one year.
	 */
	record SignAgreement(String agreementId, String provider, String territory, String measureType, int year,
			int places, Funding funding, Optional<String> envelope) implements AgreementCommand {
	}

	/**
	 * An amendment changes places and money from a day of the year on.
	 */
	record AmendAgreement(LocalDate effectiveOn, int places, Funding funding) implements AgreementCommand {
	}

	/**
	 * A coordinator wants one place for a measure, on a date.
	 */
	record TakePlace(String measureId, String caseId, String territory, String measureType, LocalDate on,
			Circumstances circumstances) implements AgreementCommand {
	}

	/**
	 * The measure no longer needs its place since a day.
	 */
	record FreePlace(String measureId, LocalDate on) implements AgreementCommand {
	}

}
