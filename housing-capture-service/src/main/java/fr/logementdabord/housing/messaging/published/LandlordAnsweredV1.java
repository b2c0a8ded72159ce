package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A landlord said yes or no.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LandlordAnsweredV1(String placementId, String caseId, String territory, String landlord, boolean accepted,
		@Nullable String motive, LocalDate answeredOn) {
}
