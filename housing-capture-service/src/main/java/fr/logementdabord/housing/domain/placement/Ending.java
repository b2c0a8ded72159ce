package fr.logementdabord.housing.domain.placement;

/**
 * How a placement ends without a move-in.
 */
public enum Ending {

	DECLINED_BY_HOUSEHOLD, DECLINED_BY_LANDLORD, DECLINED_BY_COMMITTEE, DECLINED_BY_COORDINATION, EXPIRED, RELEASED

}
