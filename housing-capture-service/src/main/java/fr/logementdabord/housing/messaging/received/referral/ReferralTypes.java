package fr.logementdabord.housing.messaging.received.referral;

/**
 * The public types of referral-service that we read.
 */
public final class ReferralTypes {

	public static final String ORIENTATION_DECIDED = "fr.logementdabord.referral.orientation-decided.v1";

	public static final String ORIENTATION_REVOKED = "fr.logementdabord.referral.orientation-revoked.v1";

	public static final String REFERRAL_CLOSED = "fr.logementdabord.referral.referral-closed.v1";

	public static final String REFERRAL_WITHDRAWN = "fr.logementdabord.referral.referral-withdrawn.v1";

	public static final String CASE_ERASED = "fr.logementdabord.referral.case-erased.v1";

	private ReferralTypes() {
	}

}
