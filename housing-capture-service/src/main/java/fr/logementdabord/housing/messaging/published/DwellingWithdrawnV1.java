package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A dwelling is no longer offered: its landlord took it back or did not confirm it.
 */
public record DwellingWithdrawnV1(String dwellingId, String landlord, String territory, @Nullable LocalDate withdrawnOn,
		@Nullable String because) {
}
