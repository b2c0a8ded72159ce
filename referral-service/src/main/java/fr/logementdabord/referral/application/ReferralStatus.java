package fr.logementdabord.referral.application;

import fr.logementdabord.referral.domain.referral.Referral;

/**
 * The code of a status, as lists and answers show it.
 */
public final class ReferralStatus {

	private ReferralStatus() {
	}

	public static String of(Referral.Known referral) {
		return switch (referral) {
			case Referral.Submitted submitted -> "SUBMITTED";
			case Referral.Acknowledged acknowledged -> "ACKNOWLEDGED";
			case Referral.Substantiated substantiated -> "FACT_FINDING_COMPLETED";
			case Referral.Oriented oriented -> "ORIENTED";
			case Referral.ReadyToClose ready -> "CLOSURE_PROPOSED";
			case Referral.Withdrawn withdrawn -> "WITHDRAWN";
			case Referral.Closed closed -> "CLOSED";
		};
	}

}
