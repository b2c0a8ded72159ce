package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An allocation committee decided.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitteeDecidedV1(String placementId, String caseId, String territory, String outcome,
		@Nullable Integer rank, LocalDate decidedOn) {
}
