package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.Referral.Oriented;
import fr.logementdabord.referral.domain.referral.Referral.Over;
import fr.logementdabord.referral.domain.referral.Referral.ReadyToClose;
import fr.logementdabord.referral.domain.referral.Referral.Substantiated;
import fr.logementdabord.referral.domain.referral.Referral.Unoriented;
import fr.logementdabord.referral.domain.referral.ReferralCommand.EndSharing;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteHousingSearchOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMeasureOver;
import fr.logementdabord.referral.domain.referral.ReferralCommand.NoteMoveIn;
import fr.logementdabord.referral.domain.referral.ReferralCommand.ShareWithProvider;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ClosureProposed;
import fr.logementdabord.referral.domain.referral.ReferralEvent.HousingSearchOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MeasureOverNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.MoveInNoted;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderJoined;
import fr.logementdabord.referral.domain.referral.ReferralEvent.ProviderLeft;

import static fr.logementdabord.decider.Decision.accept;
import static fr.logementdabord.decider.Decision.refuse;

/**
 * What the two other services tell is a fact: after the end it changes nothing, nor of an
 * orientation that was taken back, and before any orientation it is a mistake of theirs.
 */
final class FactsOfOthers {

	private FactsOfOthers() {
	}

	static Decision<ReferralEvent> share(ShareWithProvider command, Known state) {
		return switch (state) {
			case Substantiated again when again.former() != null -> accept();
			case Unoriented early -> refuse(new ReferralRefusal.OrientationIsNotDecided());
			case Oriented oriented ->
				oriented.shares().contains(new Share(command.measureId(), command.provider(), null)) ? accept()
						: accept(new ProviderJoined(command.caseId(), command.measureId(), command.provider()));
			case ReadyToClose late -> accept();
			case Over late -> accept();
		};
	}

	/**
	 * Whatever became of the case meanwhile: nobody keeps knowing it without a reason.
	 */
	static Decision<ReferralEvent> endSharing(EndSharing command, Known state) {
		return state.shares()
			.stream()
			.filter((share) -> share.isOpenFor(command.measureId()))
			.findFirst()
			.map((share) -> Decision.<ReferralEvent>accept(
					new ProviderLeft(command.caseId(), command.measureId(), share.provider(), command.lastDay())))
			.orElseGet(Decision::accept);
	}

	static Decision<ReferralEvent> noteMeasureOver(NoteMeasureOver command, Known state) {
		return switch (state) {
			case Substantiated again when again.former() != null -> accept();
			case Unoriented early -> refuse(new ReferralRefusal.OrientationIsNotDecided());
			case Oriented oriented -> oriented.branches().measureAwaited()
					? noted(new MeasureOverNoted(command.caseId(), command.measureId(), command.on(), command.reason(),
							command.destination()), oriented.branches().withoutMeasure(), command.on())
					: accept();
			case ReadyToClose late -> accept();
			case Over late -> accept();
		};
	}

	static Decision<ReferralEvent> noteMoveIn(NoteMoveIn command, Known state) {
		return switch (state) {
			case Substantiated again when again.former() != null -> accept();
			case Unoriented early -> refuse(new ReferralRefusal.OrientationIsNotDecided());
			case Oriented oriented -> oriented.movedIn() ? accept()
					: noted(new MoveInNoted(command.caseId(), command.placementId(), command.on()),
							oriented.branches().withoutHousing(), command.on());
			case ReadyToClose late -> accept();
			case Over late -> accept();
		};
	}

	static Decision<ReferralEvent> noteHousingSearchOver(NoteHousingSearchOver command, Known state) {
		return switch (state) {
			case Substantiated again when again.former() != null -> accept();
			case Unoriented early -> refuse(new ReferralRefusal.OrientationIsNotDecided());
			case Oriented oriented -> oriented.branches().housingAwaited() ? noted(
					new HousingSearchOverNoted(command.caseId(), command.searchId(), command.on(), command.outcome()),
					oriented.branches().withoutHousing(), command.on()) : accept();
			case ReadyToClose late -> accept();
			case Over late -> accept();
		};
	}

	private static Decision<ReferralEvent> noted(ReferralEvent event, Branches left, LocalDate on) {
		return left.allOver() ? accept(event, new ClosureProposed(event.caseId(), on)) : accept(event);
	}

}
