package fr.logementdabord.referral.domain.referral;

import java.util.HashSet;
import java.util.List;
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

	private static final Set<String> ABSENCES = Set.of("NOT_ASKED", "REFUSED", "UNKNOWN", "NOT_APPLICABLE");

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
		facts = answered(facts, FactKey.RESOURCES, resources(file));
		facts = answered(facts, FactKey.RENT_DEBT_BAND, answer(file, "arrears.band"));
		facts = answered(facts, FactKey.PROCEDURE_STAGE, answer(file, "arrears.stage"));
		FactFinding found = factFinding(referral);
		return (found == null) ? answered(facts, FactKey.DIFFICULTIES, declared(file))
				: facts.with(FactKey.IML_OUTCOME, found.imlOutcome())
					.with(FactKey.DIFFICULTIES, new Fact.Codes(Set.copyOf(found.difficulties()), true));
	}

	private static CaseFacts answered(CaseFacts facts, FactKey key, @Nullable Fact fact) {
		return (fact != null) ? facts.with(key, fact) : facts;
	}

	/** Why there is no answer is no answer. */
	private static List<String> given(ReferralFile file, String question) {
		return file.codes(question).stream().filter((code) -> !ABSENCES.contains(code)).toList();
	}

	private static @Nullable Fact answer(ReferralFile file, String question) {
		return given(file, question).stream().findFirst().map(Fact.Code::new).orElse(null);
	}

	private static @Nullable Fact resources(ReferralFile file) {
		Set<String> kinds = new HashSet<>(given(file, "resources.kinds"));
		if (given(file, "resources.band").contains("NO_RESOURCES")) {
			kinds.add("NONE");
		}
		return kinds.isEmpty() ? null : new Fact.Codes(kinds, true);
	}

	/** What the referrer saw is not all there is; sensitive difficulties are not here. */
	private static @Nullable Fact declared(ReferralFile file) {
		List<String> declared = given(file, "difficulties");
		return declared.isEmpty() ? null : new Fact.Codes(Set.copyOf(declared), false);
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
