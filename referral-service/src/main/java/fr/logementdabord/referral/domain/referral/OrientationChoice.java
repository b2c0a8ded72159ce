package fr.logementdabord.referral.domain.referral;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.decider.Refusal;
import fr.logementdabord.referral.domain.orientation.Advice;
import fr.logementdabord.referral.domain.orientation.Advice.Outcome;
import fr.logementdabord.referral.domain.orientation.Assessment;
import fr.logementdabord.referral.domain.orientation.RuleSet;
import fr.logementdabord.referral.domain.referral.Referral.Substantiated;
import fr.logementdabord.referral.domain.referral.ReferralCommand.DecideOrientation;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ClosureProposed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationDecided;
import org.jspecify.annotations.Nullable;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * The coordinator's choice of an orientation for a complete file. The advice of the rules
 * stands beside it and never decides; who departs from it says why.
 */
final class OrientationChoice {

	/** First age that ENVAUL does not serve (seed:490-492). */
	static final int ENVAUL_AGE_LIMIT = 25;

	private static final String OUT_OF_CRITERIA = "OUT_OF_CRITERIA";

	private OrientationChoice() {
	}

	static Decision<ReferralEvent> decide(DecideOrientation command, Substantiated state) {
		Refusal wrong = whatIsWrong(command, state);
		if (wrong != null) {
			return refuse(wrong);
		}
		RuleSet rules = command.rules();
		if (rules == null) {
			return decided(command.caseId(), command.orientation());
		}
		Assessment advice = rules.assess(ReferralFacts.of(state));
		boolean follows = follows(command, advice);
		String motive = follows ? null : command.overrideMotive();
		if (!follows && motive == null) {
			return refuse(new OrientationRefusal.OverrideNeedsAMotive(advice.ruleSet()));
		}
		return decided(command.caseId(), command.orientation()
			.on(new AdviceGiven(advice.ruleSet(), advice.advised(), advice.toComplete(), motive)));
	}

	/** Another solution alone leaves nothing to wait for. */
	private static Decision<ReferralEvent> decided(String caseId, Orientation orientation) {
		OrientationDecided decided = new OrientationDecided(caseId, orientation);
		return Branches.opened(orientation).allOver()
				? accept(decided, new ClosureProposed(caseId, orientation.decidedOn())) : accept(decided);
	}

	private static @Nullable Refusal whatIsWrong(DecideOrientation command, Substantiated state) {
		Orientation orientation = command.orientation();
		String measureType = orientation.measureType();
		if (orientation.asksForNothing()) {
			return new ReferralRefusal.OrientationAsksForNothing();
		}
		if (measureType != null && !command.measureTypes().contains(measureType)) {
			return new ReferralRefusal.MeasureIsNotOfThatDay(command.measureTypes());
		}
		if (OUT_OF_CRITERIA.equals(orientation.otherSolution())
				&& !(measureType == null && orientation.housing() == null)) {
			return new OrientationRefusal.OutOfCriteriaStandsAlone();
		}
		int age = state.file().applicantAge();
		if ("ENVAUL".equals(measureType) && age >= ENVAUL_AGE_LIMIT) {
			return new ReferralRefusal.ApplicantIsTooOldForEnvaul(age);
		}
		return orientation.decidedOn().isBefore(state.lastStepOn())
				? new ReferralRefusal.StepPrecedesTheFormerOne(state.lastStepOn()) : null;
	}

	/**
	 * A decision follows the advice when what it chooses is advised; or when nothing is
	 * advised and what it chooses could not be answered. A dwelling alone follows it when
	 * no measure is advised: three households in ten need no measure (seed:538).
	 */
	private static boolean follows(DecideOrientation command, Assessment advice) {
		Orientation orientation = command.orientation();
		String chosen = (orientation.measureType() != null) ? orientation.measureType() : orientation.otherSolution();
		if (chosen == null) {
			return advice.advised().stream().noneMatch(command.measureTypes()::contains);
		}
		Outcome outcome = advice.about(chosen).map(Advice::outcome).orElse(Outcome.NOT_ADVISED);
		return switch (outcome) {
			case ADVISED -> true;
			case TO_COMPLETE -> advice.advised().isEmpty();
			case NOT_ADVISED -> false;
		};
	}

}
