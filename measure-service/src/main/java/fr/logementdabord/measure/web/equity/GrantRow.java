package fr.logementdabord.measure.web.equity;

import java.time.LocalDate;

import fr.logementdabord.measure.view.equity.Grant;

import org.jspecify.annotations.Nullable;

/**
 * A grant in the list.
 *
 * @param to EMPLOYER, OTHERS or UNKNOWN
 * @param waitingPosition of the household when the place was granted, 1 is first
 */
public record GrantRow(String agreementId, String measureId, String territory, String measureType, String provider,
		LocalDate grantedOn, @Nullable String grantedByEmployeeOf, String to, String motive,
		@Nullable Integer waitingPosition) {

	static GrantRow of(Grant grant) {
		return new GrantRow(grant.id(), grant.holdings().measureId(), grant.territory(), grant.measureType(),
				grant.provider(), grant.holdings().takenOn(), grant.holdings().grantedByEmployeeOf(), grant.to(),
				grant.motive(), grant.holdings().waitingPosition());
	}

}
