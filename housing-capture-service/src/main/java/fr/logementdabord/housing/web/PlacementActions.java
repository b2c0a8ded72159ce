package fr.logementdabord.housing.web;

import java.time.LocalDate;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.domain.placement.PlacementCommand;
import fr.logementdabord.housing.domain.placement.PlacementCommand.DeclineByHousehold;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordCommitteeDecision;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordLandlordAnswer;
import fr.logementdabord.housing.domain.placement.PlacementCommand.RecordMoveIn;
import fr.logementdabord.housing.domain.placement.PlacementCommand.SignLease;
import fr.logementdabord.housing.view.sight.Sight;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
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

	private final HousingStreams streams;

	private final ParisDays days;

	PlacementActions(HousingStreams streams, ParisDays days) {
		this.streams = streams;
		this.days = days;
	}

	Outcome.Accepted<Placement> answer(Viewer viewer, String placementId, Requests.LandlordAnswer request,
			IdempotencyKey key, @Nullable Long version) {
		if (!request.accepted() && request.motive() == null) {
			throw ProblemException.invalid("motive", "Un refus doit être motivé.");
		}
		return handle(viewer, placementId,
				new RecordLandlordAnswer(request.accepted(), request.accepted() ? null : request.motive(), today()),
				key, version);
	}

	Outcome.Accepted<Placement> decline(Viewer viewer, String placementId, Requests.HouseholdRefusal request,
			IdempotencyKey key, @Nullable Long version) {
		return handle(viewer, placementId, new DeclineByHousehold(request.motive(), today()), key, version);
	}

	Outcome.Accepted<Placement> committee(Viewer viewer, String placementId, Requests.CommitteeDecision request,
			IdempotencyKey key, @Nullable Long version) {
		return handle(viewer, placementId,
				new RecordCommitteeDecision(request.outcome(), request.rank(), request.decidedOn(), today()), key,
				version);
	}

	Outcome.Accepted<Placement> lease(Viewer viewer, String placementId, Requests.Lease request, IdempotencyKey key,
			@Nullable Long version) {
		return handle(viewer, placementId,
				new SignLease(request.kind(), request.signedOn(), request.plannedSlideOn(), today()), key, version);
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

	private boolean isVisible(Viewer viewer, Placement placement) {
		Sight sight = Sight.of(viewer);
		return switch (placement) {
			case Placement.NotProposed unknown -> false;
			case Placement.Live live -> sight.includes(live.proposal().key().territory(), live.proposal().landlord());
			case Placement.Ended ended -> sight.includes(ended.key().territory(), landlordOf(ended.key().dwellingId()));
		};
	}

	private @Nullable String landlordOf(String dwellingId) {
		return this.streams.dwellings().load(dwellingId).state() instanceof Dwelling.Announced dwelling
				? dwelling.card().landlord() : null;
	}

	private LocalDate today() {
		return this.days.today();
	}

}
