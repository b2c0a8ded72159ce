package fr.logementdabord.housing.web;

import java.time.LocalDate;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.CandidateCards;
import fr.logementdabord.housing.domain.placement.Placement;
import fr.logementdabord.housing.view.placements.PlacementList;
import fr.logementdabord.housing.view.placements.PlacementRow;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Placements over HTTP: case number and composition, never a name or a measure.
 */
@RestController
@RequestMapping("/api/placements")
class PlacementsApi {

	private static final String READERS = "hasAnyRole('landlord', 'coordinator', 'state', 'department', 'auditor')";

	private final PlacementActions actions;

	private final HousingSheets sheets;

	private final PlacementList placements;

	private final CandidateCards cards;

	PlacementsApi(PlacementActions actions, PlacementList placements, CandidateCards cards, HousingSheets sheets) {
		this.actions = actions;
		this.placements = placements;
		this.cards = cards;
		this.sheets = sheets;
	}

	@PostMapping("/{id}/landlord-answer")
	@PreAuthorize("hasRole('landlord')")
	ResponseEntity<Done> answer(@PathVariable String id, @Valid @RequestBody Requests.LandlordAnswer request,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.answer(viewer, id, request, key, version));
	}

	@PostMapping("/{id}/household-refusal")
	@PreAuthorize("hasRole('coordinator')")
	ResponseEntity<Done> decline(@PathVariable String id, @Valid @RequestBody Requests.MotivatedRefusal request,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.declineForHousehold(viewer, id, request, key, version));
	}

	@PostMapping("/{id}/coordination-refusal")
	@PreAuthorize("hasRole('coordinator')")
	ResponseEntity<Done> takeBack(@PathVariable String id, @Valid @RequestBody Requests.TakenBack request,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.declineForCoordination(viewer, id, request, key, version));
	}

	@PostMapping("/{id}/household-withdrawal")
	@PreAuthorize("hasRole('landlord')")
	ResponseEntity<Done> givenUp(@PathVariable String id, @Valid @RequestBody Requests.MotivatedRefusal request,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.reportGivingUp(viewer, id, request, key, version));
	}

	@PostMapping("/{id}/alert-acknowledgement")
	@PreAuthorize("hasRole('coordinator')")
	ResponseEntity<Done> acknowledge(@PathVariable String id, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		return done(id, this.actions.acknowledge(viewer, id, key, version));
	}

	/** What a landlord may know of the household. */
	@GetMapping("/{id}/candidate")
	@PreAuthorize(READERS)
	CandidateCards.CandidateCard candidate(@PathVariable String id, Viewer viewer) {
		return this.cards
			.of(this.placements.find(viewer, id).orElseThrow(() -> new NotFound(PlacementActions.PLACEMENT)));
	}

	/** The motive as it was given, for the coordinator only. */
	@GetMapping("/{id}/motive")
	@PreAuthorize("hasRole('coordinator')")
	Motive motive(@PathVariable String id, Viewer viewer) {
		return this.actions.motiveAsGiven(viewer, id)
			.map((motive) -> new Motive(id, motive))
			.orElseThrow(() -> new NotFound("Ce motif"));
	}

	@PostMapping("/{id}/committee")
	@PreAuthorize("hasRole('landlord')")
	ResponseEntity<Done> committee(@PathVariable String id, @Valid @RequestBody Requests.CommitteeDecision request,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.committee(viewer, id, request, key, version));
	}

	@PostMapping("/{id}/lease")
	@PreAuthorize("hasAnyRole('landlord', 'coordinator')")
	ResponseEntity<Done> lease(@PathVariable String id, @Valid @RequestBody Requests.Lease request, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.lease(viewer, id, request, key, version));
	}

	@PostMapping("/{id}/move-in")
	@PreAuthorize("hasAnyRole('landlord', 'coordinator')")
	ResponseEntity<Done> moveIn(@PathVariable String id, @Valid @RequestBody Requests.MoveIn request, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(id, this.actions.moveIn(viewer, id, request, key, version));
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@PreAuthorize(READERS)
	Page<Shown> list(PlacementList.Filter filter, @RequestParam(required = false) @Nullable String sort,
			PageRequest page, Viewer viewer) {
		return this.placements.page(viewer, filter, sort, page).map(Shown::of);
	}

	@GetMapping(produces = { CsvTable.CSV_VALUE, SheetExport.XLSX_VALUE })
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> table(PlacementList.Filter filter, @RequestParam(required = false) @Nullable String sort,
			Viewer viewer, HttpServletRequest request) {
		return this.sheets.placements(this.placements.all(viewer, filter, sort))
			.download(Downloads.wanted(request), "positionnements");
	}

	@GetMapping("/{id}")
	@PreAuthorize(READERS)
	ResponseEntity<Shown> one(@PathVariable String id, Viewer viewer) {
		PlacementRow row = this.placements.find(viewer, id).orElseThrow(() -> new NotFound(PlacementActions.PLACEMENT));
		return Answers.versioned(HttpStatus.OK, row.version(), Shown.of(row));
	}

	private static ResponseEntity<Done> done(String id, Outcome.Accepted<Placement> accepted) {
		return Answers.versioned(HttpStatus.OK, accepted.version(), new Done(id, accepted.version()));
	}

	record Motive(String placementId, String motive) {
	}

	record Done(String placementId, long version) {
	}

	record Shown(String placementId, @Nullable String caseId, @Nullable String territory, @Nullable String landlord,
			@Nullable String dwellingId, @Nullable String meetingId, String status, @Nullable String composition,
			@Nullable String reference, @Nullable LocalDate proposedOn, @Nullable LocalDate answerDueOn,
			@Nullable LocalDate answeredOn, @Nullable String committee, @Nullable Integer rank,
			@Nullable LocalDate decidedOn, @Nullable String leaseKind, @Nullable LocalDate signedOn,
			@Nullable LocalDate plannedSlideOn, @Nullable LocalDate movedInOn, @Nullable String declinedBy,
			@Nullable String motive, @Nullable String releasedBecause, long version) {

		static Shown of(PlacementRow row) {
			PlacementRow.Steps s = row.steps();
			return new Shown(row.id(), row.caseId(), row.territory(), row.landlord(), row.dwellingId(), row.meetingId(),
					row.status(), s.composition(), s.reference(), s.proposedOn(), row.answerDueOn(), s.answeredOn(),
					s.committee(), s.rank(), s.decidedOn(), s.leaseKind(), s.signedOn(), s.plannedSlideOn(),
					s.movedInOn(), s.declinedBy(), s.motive(), row.kept().releasedBecause(), row.version());
		}

	}

}
