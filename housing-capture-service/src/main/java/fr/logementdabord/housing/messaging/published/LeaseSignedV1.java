package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A lease is signed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeaseSignedV1(String placementId, String caseId, String territory, String landlord, String kind,
		LocalDate signedOn, @Nullable LocalDate plannedSlideOn) {
}
