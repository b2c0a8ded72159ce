package fr.logementdabord.referral.messaging.published;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.referral.application.ReferralStatus;
import fr.logementdabord.referral.domain.referral.AdviceGiven;
import fr.logementdabord.referral.domain.referral.HousingWish;
import fr.logementdabord.referral.domain.referral.Intake;
import fr.logementdabord.referral.domain.referral.Orientation;
import fr.logementdabord.referral.domain.referral.Protection;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.domain.referral.ReferralEvent.CaseProtected;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ClosureProposed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.FactFindingCompleted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.HousingSearchOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MeasureOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MoveInNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationDecided;
import fr.logementdabord.referral.domain.referral.ReferralEvent.OrientationRevoked;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProtectionLifted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderJoined;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderLeft;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralAcknowledged;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralClosed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralReopened;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralSubmitted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ReferralWithdrawn;
import fr.logementdabord.referral.domain.referral.ReferralFile;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.SensitiveCodes;
import org.jspecify.annotations.Nullable;

/**
 * From a domain event to what is said of it. Four events stay inside: they repeat what
 * another service has already told, or concern only who may know the household.
 */
public final class ReferralPublisher implements Publisher<Referral, ReferralEvent> {

	static final String PREFIX = "fr.logementdabord.referral.";

	/** Fleeing violence is not for a topic to tell. */
	private static final String VIOLENCE = "VIOLENCE";

	@Override
	public Optional<PublicEvent> publish(ReferralEvent event, Referral after) {
		ReferralFile file = ((Referral.Known) after).file();
		return switch (event) {
			case ReferralSubmitted(var caseId, var sent) -> said("referral-submitted", caseId, submitted(caseId, sent));
			case ReferralAcknowledged(var caseId, var on) ->
				said("referral-acknowledged", caseId, new ReferralAcknowledgedV1(caseId, territory(file), on));
			case FactFindingCompleted(var caseId, var found) -> said("fact-finding-completed", caseId,
					new FactFindingCompletedV1(caseId, territory(file), found.completedOn(), found.imlOutcome()));
			case OrientationDecided(var caseId, var orientation) ->
				said("orientation-decided", caseId, decided(caseId, orientation, (Known) after));
			case ClosureProposed(var caseId, var on) ->
				said("closure-proposed", caseId, new ClosureProposedV1(caseId, territory(file), on));
			case ReferralWithdrawn(var caseId, var on, var reason) ->
				said("referral-withdrawn", caseId, new ReferralWithdrawnV1(caseId, file.territory(), on, reason));
			case ReferralClosed(var caseId, var on, var reason, var destination) ->
				said("referral-closed", caseId, new ReferralClosedV1(caseId, territory(file), on, reason, destination));
			case OrientationRevoked(var caseId, var on, var reason) ->
				said("orientation-revoked", caseId, new OrientationRevokedV1(caseId, territory(file), on, reason));
			case ReferralReopened(var caseId, var on, var reason) -> said("referral-reopened", caseId,
					new ReferralReopenedV1(caseId, file.territory(), on, reason, ReferralStatus.of((Known) after)));
			case CaseProtected(var caseId, var on, var protection) -> said("case-protected", caseId,
					new CaseProtectedV1(caseId, file.territory(), on, List.copyOf(protection.marks())));
			case ProtectionLifted(var caseId, var on) ->
				said("protection-lifted", caseId, new ProtectionLiftedV1(caseId, file.territory(), on));
			case ProviderJoined inside -> Optional.empty();
			case ProviderLeft inside -> Optional.empty();
			case MeasureOverNoted inside -> Optional.empty();
			case MoveInNoted inside -> Optional.empty();
			case HousingSearchOverNoted inside -> Optional.empty();
		};
	}

	private static ReferralSubmittedV1 submitted(String caseId, ReferralFile sent) {
		boolean flees = VIOLENCE.equals(sent.motive());
		Intake intake = sent.intake();
		boolean tellsWhere = intake != null && sent.territory() == null && !flees;
		return new ReferralSubmittedV1(caseId, sent.householdId(), sent.territory(), sent.referrerOrganisation(),
				sent.referrerType(), sent.submittedOn(), sent.composition(), sent.birthYears(), sent.housingSituation(),
				SensitiveCodes.has(CodeList.MOTIVE, sent.motive()) ? "OTHER" : sent.motive(),
				(intake != null) ? intake.derivedComposition() : null,
				sent.codes("urgency").stream().findFirst().orElse(null), tellsWhere ? intake.epci() : null,
				cleared(sent.protection()));
	}

	private static @Nullable List<String> cleared(@Nullable Protection protection) {
		return (protection != null) ? List.copyOf(protection.marks()) : null;
	}

	private static Optional<PublicEvent> said(String name, String caseId, Object data) {
		return Optional.of(new PublicEvent(PREFIX + name + ".v1", caseId, data));
	}

	private static OrientationDecidedV1 decided(String caseId, Orientation orientation, Known referral) {
		ReferralFile file = referral.file();
		AdviceGiven advice = orientation.advice();
		return new OrientationDecidedV1(caseId, territory(file), orientation.decidedOn(), orientation.measureType(),
				housing(orientation.housing(), file, orientation.decidedOn()), file.referrerOrganisation(),
				file.submittedOn(), orientation.otherSolution(), (advice != null) ? advice.ruleSet() : null,
				(advice != null) ? !advice.overridden() : null, (advice != null) ? advice.overrideMotive() : null,
				cleared(referral.protection()));
	}

	/** Only a covered referral gets past its submission. */
	private static String territory(ReferralFile file) {
		return Objects.requireNonNull(file.territory());
	}

	private static OrientationDecidedV1.@Nullable Housing housing(@Nullable HousingWish wish, ReferralFile file,
			LocalDate day) {
		if (wish == null) {
			return null;
		}
		HouseholdNeeds needs = HouseholdNeeds.of(file, day);
		return new OrientationDecidedV1.Housing(wish.typologies(), wish.communesWished(), wish.accessible(),
				file.composition(), needs.adults(), needs.children(), needs.ageBand(), needs.resourcesBand(),
				needs.urgency());
	}

}
