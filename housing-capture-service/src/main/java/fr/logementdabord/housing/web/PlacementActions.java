package fr.logementdabord.housing.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.placement.LeaseKind;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.domain.placement.PlacementCommand;
import fr.logementdabord.housing.domain.placement.PlacementCommand.AcknowledgeAlert;
import fr.logementdabord.housing.domain.placement.PlacementCommand.DeclineByCoordination;
import fr.logementdabord.housing.domain.placement.PlacementCommand.DeclineByHousehold;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordCommitteeDecision;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordLandlordAnswer;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordMoveIn;
import fr.logementdabord.housing.domain.placement.PlacementCommand.SignLease;
import fr.logementdabord.housing.domain.placement.RefusalMotive;
import fr.logementdabord.housing.domain.placement.RefusedBy;
import fr.logementdabord.housing.reference.LeaseKinds;
import fr.logementdabord.housing.reference.RefusalMotives;
import fr.logementdabord.housing.view.sight.OpenCases;
import fr.logementdabord.housing.view.sight.Sight;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps of a placement, from the API and from the pages. Each is open to those who
 * see the placement: its landlord, the coordinator of its territory.
 */
@Component
class PlacementActions {

	static final String PLACEMENT = "Ce positionnement";

	private static final String UNKNOWN_MOTIVE = "Ce motif n’existe pas.";

	private final HousingStreams streams;

	private final ParisDays days;

	private final RefusalMotives motives;

	private final LeaseKinds leaseKinds;

	private final OpenCases cases;

	PlacementActions(HousingStreams streams, ParisDays days, RefusalMotives motives, LeaseKinds leaseKinds,
			OpenCases cases) {
		this.cases = cases;
		this.streams = streams;
		this.days = days;
		this.motives = motives;
		this.leaseKinds = leaseKinds;
	}

	Outcome.Accepted<Placement> answer(Viewer viewer, String placementId, Requests.LandlordAnswer request,
			IdempotencyKey key, @Nullable Long version) {
		if (!request.accepted() && request.motive() == null) {
			throw ProblemException.invalid("motive", "Un refus doit être motivé.");
		}
		RefusalMotive motive = request.accepted() || request.motive() == null ? null
				: motive("motive", RefusedBy.LANDLORD, request.motive());
		LocalDate answeredOn = HappenedOn.of(this.days, "answeredOn", request.answeredOn());
		return handle(viewer, placementId, new RecordLandlordAnswer(request.accepted(), motive, answeredOn, today()),
				key, version);
	}

	Outcome.Accepted<Placement> declineForHousehold(Viewer viewer, String placementId,
			Requests.MotivatedRefusal request, IdempotencyKey key, @Nullable Long version) {
		RefusalMotive motive = motive("motive", RefusedBy.HOUSEHOLD, request.motive());
		return handle(viewer, placementId, new DeclineByHousehold(motive, false, declinedOn(request.declinedOn())), key,
				version);
	}

	/** A landlord that agreed says that the household no longer comes forward. */
	Outcome.Accepted<Placement> reportGivingUp(Viewer viewer, String placementId, Requests.MotivatedRefusal request,
			IdempotencyKey key, @Nullable Long version) {
		if (!this.motives.reportedByLandlord(today()).contains(request.motive())) {
			throw ProblemException.invalid("motive", UNKNOWN_MOTIVE);
		}
		RefusalMotive motive = motive("motive", RefusedBy.HOUSEHOLD, request.motive());
		return handle(viewer, placementId, new DeclineByHousehold(motive, true, declinedOn(request.declinedOn())), key,
				version);
	}

	Outcome.Accepted<Placement> declineForCoordination(Viewer viewer, String placementId, Requests.TakenBack request,
			IdempotencyKey key, @Nullable Long version) {
		RefusalMotive motive = motive("reason", RefusedBy.COORDINATION, request.reason());
		return handle(viewer, placementId, new DeclineByCoordination(motive, declinedOn(request.declinedOn())), key,
				version);
	}

	Outcome.Accepted<Placement> acknowledge(Viewer viewer, String placementId, IdempotencyKey key,
			@Nullable Long version) {
		return handle(viewer, placementId, new AcknowledgeAlert(today()), key, version);
	}

	/**
	 * The motive of a refusal as it was given, also when it is confidential: only for
	 * those who follow the household.
	 */
	Optional<String> motiveAsGiven(Viewer coordinator, String placementId) {
		Placement placement = this.streams.placements().load(Answers.id(placementId, PLACEMENT)).state();
		return placement instanceof Placement.Ended ended && coordinator.is(Roles.COORDINATOR)
				&& coordinator.territories().contains(ended.key().territory()) ? Optional.ofNullable(ended.motive())
						: Optional.empty();
	}

	private RefusalMotive motive(String field, RefusedBy by, String code) {
		return this.motives.find(by, code, today()).orElseThrow(() -> ProblemException.invalid(field, UNKNOWN_MOTIVE));
	}

	Outcome.Accepted<Placement> committee(Viewer viewer, String placementId, Requests.CommitteeDecision request,
			IdempotencyKey key, @Nullable Long version) {
		return handle(viewer, placementId,
				new RecordCommitteeDecision(request.outcome(), request.rank(), request.decidedOn(), today()), key,
				version);
	}

	Outcome.Accepted<Placement> lease(Viewer viewer, String placementId, Requests.Lease request, IdempotencyKey key,
			@Nullable Long version) {
		Set<LeaseKind> possible = this.leaseKinds.possible(regimeOf(placementId), request.signedOn());
		return handle(viewer, placementId,
				new SignLease(request.kind(), request.signedOn(), request.plannedSlideOn(), today(), possible), key,
				version);
	}

	Outcome.Accepted<Placement> moveIn(Viewer viewer, String placementId, Requests.MoveIn request, IdempotencyKey key,
			@Nullable Long version) {
		return handle(viewer, placementId, new RecordMoveIn(request.movedInOn(), today()), key, version);
	}

	private Outcome.Accepted<Placement> handle(Viewer viewer, String placementId, PlacementCommand command,
			IdempotencyKey key, @Nullable Long version) {
		if (!isVisible(viewer, this.streams.placements().load(Answers.id(placementId, PLACEMENT)).state())) {
			throw new NotFound(PLACEMENT);
		}
		return Answers.done(this.streams.placements()
			.handle(placementId, command, CommandContext.of(key.value(), viewer.login()).expecting(version)));
	}

	private @Nullable String regimeOf(String placementId) {
		return this.streams.placements().load(Answers.id(placementId, PLACEMENT)).state() instanceof Placement.Live live
				? live.proposal().regime() : null;
	}

	private boolean isVisible(Viewer viewer, Placement placement) {
		Sight sight = Sight.of(viewer);
		return switch (placement) {
			case Placement.NotProposed unknown -> false;
			case Placement.Live live -> !this.cases.hides(viewer, live.proposal().key().caseId())
					&& sight.includes(live.proposal().key().territory(), live.proposal().landlord());
			case Placement.Ended ended -> !this.cases.hides(viewer, ended.key().caseId())
					&& sight.includes(ended.key().territory(), landlordOf(ended.key().dwellingId()));
		};
	}

	private @Nullable String landlordOf(String dwellingId) {
		return this.streams.dwellings().load(dwellingId).state() instanceof Dwelling.Announced dwelling
				? dwelling.card().landlord() : null;
	}

	private LocalDate declinedOn(@Nullable LocalDate said) {
		return HappenedOn.of(this.days, "declinedOn", said);
	}

	private LocalDate today() {
		return this.days.today();
	}

}
