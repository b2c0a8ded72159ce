package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

/**
 * A dwelling is still vacant.
 *
 * @param confirmBy last day to confirm it again
 */
public record DwellingConfirmedV1(String dwellingId, String landlord, String territory, LocalDate confirmedOn,
		LocalDate confirmBy) {
}
