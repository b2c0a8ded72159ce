package fr.logementdabord.referral.domain.referral;

import java.util.Set;

import fr.logementdabord.referral.domain.orientation.CaseFacts;
import fr.logementdabord.referral.domain.orientation.Fact;
import fr.logementdabord.referral.domain.orientation.FactKey;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import org.jspecify.annotations.Nullable;

/**
 * What the orientation rules may know of a referral. What nobody has said is no fact.
 */
public final class ReferralFacts {

	private ReferralFacts() {
	}

	/** The facts of a referral as it stands. */
	public static CaseFacts of(Known referral) {
		ReferralFile file = referral.file();
		CaseFacts facts = CaseFacts.none()
			.with(FactKey.AGE, file.applicantAge())
			.with(FactKey.HOUSING_SITUATION, file.housingSituation())
			.with(FactKey.MOTIVE, file.motive())
			.with(FactKey.COMPOSITION, file.composition());
		FactFinding found = factFinding(referral);
		return (found == null) ? facts : facts.with(FactKey.IML_OUTCOME, found.imlOutcome())
			.with(FactKey.DIFFICULTIES, new Fact.Codes(Set.copyOf(found.difficulties()), true));
	}

	private static @Nullable FactFinding factFinding(Known referral) {
		return switch (referral) {
			case Referral.Submitted early -> null;
			case Referral.Acknowledged early -> null;
			case Referral.Substantiated complete -> complete.factFinding();
			case Referral.Oriented oriented -> oriented.factFinding();
			case Referral.ReadyToClose ready -> ready.was().factFinding();
			case Referral.Withdrawn withdrawn -> factFinding(withdrawn.was());
			case Referral.Closed closed -> closed.was().was().factFinding();
		};
	}

}
