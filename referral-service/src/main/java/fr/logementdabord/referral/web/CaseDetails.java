package fr.logementdabord.referral.web;

import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.EventStore;
import fr.logementdabord.referral.application.ReferralStatus;
import fr.logementdabord.referral.application.ReferralSteps;
import fr.logementdabord.referral.domain.referral.AdviceGiven;
import fr.logementdabord.referral.domain.referral.FactFinding;
import fr.logementdabord.referral.domain.referral.HousingWish;
import fr.logementdabord.referral.domain.referral.Orientation;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;
import fr.logementdabord.referral.domain.referral.ReferralFile;
import fr.logementdabord.referral.identity.NoteStore;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Commune;
import fr.logementdabord.referral.reference.SensitiveCodes;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.web.CaseDetail.AdvicePart;
import fr.logementdabord.referral.web.CaseDetail.EndPart;
import fr.logementdabord.referral.web.CaseDetail.FactFindingPart;
import fr.logementdabord.referral.web.CaseDetail.HousingPart;
import fr.logementdabord.referral.web.CaseDetail.OrientationPart;
import fr.logementdabord.referral.web.CaseDetail.Step;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Folds a case straight from its stream, so that it is never behind what was just done,
 * and cuts it to what the viewer may know.
 */
@Component
class CaseDetails {

	private static final String VIOLENCE = "VIOLENCE";

	private final CaseDoor door;

	private final EventStore store;

	private final Aggregate<ReferralCommand, Referral, ReferralEvent> aggregate;

	private final NoteStore notes;

	private final Territories territories;

	CaseDetails(CaseDoor door, EventStore store, Aggregate<ReferralCommand, Referral, ReferralEvent> aggregate,
			NoteStore notes, Territories territories) {
		this.door = door;
		this.store = store;
		this.aggregate = aggregate;
		this.notes = notes;
		this.territories = territories;
	}

	CaseDetail of(Viewer viewer, String caseId) {
		CaseDoor.Seen seen = this.door.toSee(viewer, caseId);
		Known referral = seen.referral();
		Known told = (referral instanceof Referral.Withdrawn withdrawn) ? withdrawn.was() : referral;
		ReferralFile file = referral.file();
		boolean own = seen.own();
		// beyond those who need it, neither violence nor where the household fled to
		boolean masked = !own && VIOLENCE.equals(file.motive());
		boolean untold = !own && SensitiveCodes.has(CodeList.MOTIVE, file.motive());
		return new CaseDetail(caseId, ReferralStatus.of(referral), seen.version(), file.territory(),
				file.referrerOrganisation(), file.referrerType(), file.submittedOn(), file.basis(),
				masked ? null : file.communeInsee(),
				masked ? null : this.territories.commune(file.communeInsee()).map(Commune::name).orElse(null),
				file.composition(), file.birthYears(), file.housingSituation(), untold ? "OTHER" : file.motive(),
				file.informed(), file.agreesToConference(), factFinding(told, own), orientation(viewer, told, own),
				own || !viewer.is(Roles.STATE) ? referral.providers() : Set.of(), end(referral), history(caseId));
	}

	private static @Nullable FactFindingPart factFinding(Known referral, boolean own) {
		FactFinding found = switch (referral) {
			case Referral.Submitted submitted -> null;
			case Referral.Acknowledged acknowledged -> null;
			case Referral.Substantiated substantiated -> substantiated.factFinding();
			case Referral.Oriented oriented -> oriented.factFinding();
			case Referral.ReadyToClose ready -> ready.was().factFinding();
			case Referral.Withdrawn withdrawn -> null;
			case Referral.Closed closed -> closed.was().was().factFinding();
		};
		return (found != null)
				? new FactFindingPart(found.completedOn(), found.imlOutcome(), own ? found.difficulties() : null)
				: null;
	}

	private @Nullable OrientationPart orientation(Viewer viewer, Known referral, boolean own) {
		Referral.Oriented oriented = switch (referral) {
			case Referral.Unoriented early -> null;
			case Referral.Oriented now -> now;
			case Referral.ReadyToClose ready -> ready.was();
			case Referral.Withdrawn withdrawn -> null;
			case Referral.Closed closed -> closed.was().was();
		};
		if (oriented == null) {
			return null;
		}
		Orientation orientation = oriented.orientation();
		// the measure's name tells of health or of a homeless young person
		boolean knowsMeasure = own || viewer.is(Roles.DEPARTMENT);
		return new OrientationPart(orientation.decidedOn(), knowsMeasure ? orientation.measureType() : null,
				housing(orientation.housing()),
				own ? this.notes.read(referral.caseId(), ReferralSteps.orientationNote(referral)).orElse(null) : null,
				oriented.branches().measureAwaited(), oriented.branches().housingAwaited(), oriented.movedIn(),
				orientation.otherSolution(), knowsMeasure ? advice(orientation.advice()) : null);
	}

	private static @Nullable AdvicePart advice(@Nullable AdviceGiven given) {
		return (given != null)
				? new AdvicePart(given.ruleSet(), given.advised(), given.overridden(), given.overrideMotive()) : null;
	}

	private static @Nullable HousingPart housing(@Nullable HousingWish wish) {
		return (wish != null) ? new HousingPart(wish.typologies(), wish.communesWished(), wish.accessible()) : null;
	}

	private static @Nullable EndPart end(Known referral) {
		return switch (referral) {
			case Referral.Withdrawn withdrawn -> new EndPart(withdrawn.lastStepOn(), withdrawn.reason(), null);
			case Referral.Closed closed -> new EndPart(closed.lastStepOn(), closed.reason(), closed.destination());
			case Referral.Unoriented open -> null;
			case Referral.Oriented open -> null;
			case Referral.ReadyToClose open -> null;
		};
	}

	private List<Step> history(String caseId) {
		return this.store.read(this.aggregate.stream(caseId))
			.stream()
			.flatMap((commit) -> commit.events()
				.stream()
				.map((event) -> new Step(commit.recordedAt(), event.type(), commit.actor())))
			.toList();
	}

}
