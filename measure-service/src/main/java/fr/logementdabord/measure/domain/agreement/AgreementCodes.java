package fr.logementdabord.measure.domain.agreement;

import java.util.List;

/**
 * The codes of agreements and of what is granted on them.
 */
public final class AgreementCodes {

	/** The State's calls for interest that pay (seed:300-309). */
	public static final List<String> ENVELOPES = List.of("AMI_1", "AMI_2");

	/** Why a place was granted at this association and not at another. */
	public static final List<String> GRANT_MOTIVES = List.of("ONLY_FREE_PLACE", "HOUSEHOLD_CHOICE", "PROXIMITY",
			"TEAM_SKILLS", "CONTINUITY", "OTHER");

	private AgreementCodes() {
	}

}
