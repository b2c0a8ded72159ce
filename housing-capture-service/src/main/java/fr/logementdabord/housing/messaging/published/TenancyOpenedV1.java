package fr.logementdabord.housing.messaging.published;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A household lives in a dwelling.
 */
public record TenancyOpenedV1(String tenancyId, String placementId, String caseId, String territory, String dwellingId,
		String landlord, String reference, String communeInsee, String typology, String kind, LocalDate signedOn,
		LocalDate movedInOn, @Nullable LocalDate plannedSlideOn, @Nullable LocalDate stayAlarmOn,
		@Nullable LocalDate stayEndsOn, List<PlannedCheck> checks) {

	/**
	 * When somebody looks whether the household is still housed.
	 */
	public record PlannedCheck(int months, LocalDate dueOn) {
	}

}
