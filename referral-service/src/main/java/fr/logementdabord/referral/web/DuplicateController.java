package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.application.Duplicates;
import fr.logementdabord.referral.domain.duplicate.Duplicate;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicate;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicates;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.VersionMismatch;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
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
 * Possible duplicates over HTTP.
 */
@RestController
@RequestMapping("/api/referrals/duplicates")
class DuplicateController {

	/** The statuses a list is filtered by. */
	static final Set<String> STATUSES = Set.of(PossibleDuplicate.SUSPECTED, PossibleDuplicate.RULED_OUT,
			PossibleDuplicate.MERGED);

	private final Duplicates duplicates;

	private final PossibleDuplicates search;

	private final DuplicateDoor door;

	DuplicateController(Duplicates duplicates, PossibleDuplicates search, DuplicateDoor door) {
		this.duplicates = duplicates;
		this.search = search;
		this.door = door;
	}

	@GetMapping
	@PreAuthorize("hasAnyRole('coordinator', 'department')")
	Page<Row> list(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String q, PageRequest page, Viewer viewer) {
		return this.search.page(viewer, checkedStatus(status), q, page).map((one) -> Row.of(one, viewer));
	}

	@GetMapping("/{duplicateId}")
	@PreAuthorize("hasAnyRole('coordinator', 'department')")
	ResponseEntity<DuplicateAnswer> detail(@PathVariable String duplicateId, Viewer viewer) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.door.toSee(viewer, duplicateId));
	}

	@PostMapping("/{duplicateId}/judgement")
	@PreAuthorize("hasRole('coordinator')")
	DuplicateAnswer judge(@PathVariable String duplicateId, @RequestBody Judgement sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.door.toAnswer(viewer, duplicateId);
		FieldCheck check = new FieldCheck();
		boolean same = check.answer("same", sent.same());
		String reason = check.code("duplicateReason", sent.reason(), CodeList.DUPLICATE_REASON);
		check.throwIfWrong();
		return done(this.duplicates.judge(duplicateId, viewer.territories(), same, reason,
				CommandContext.of(key.value(), viewer.login()).expecting(version)), viewer, duplicateId);
	}

	@PostMapping("/{duplicateId}/undo")
	@PreAuthorize("hasRole('coordinator')")
	DuplicateAnswer undo(@PathVariable String duplicateId, @RequestBody Undoing sent, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		this.door.toAnswer(viewer, duplicateId);
		FieldCheck check = new FieldCheck();
		String reason = check.code("duplicateReason", sent.reason(), CodeList.DUPLICATE_REASON);
		check.throwIfWrong();
		return done(this.duplicates.undo(duplicateId, viewer.territories(), reason,
				CommandContext.of(key.value(), viewer.login()).expecting(version)), viewer, duplicateId);
	}

	/** Null = all. */
	static @Nullable String checkedStatus(@Nullable String status) {
		if (status == null || status.isBlank()) {
			return null;
		}
		if (!STATUSES.contains(status)) {
			throw ProblemException.invalid("status", "Ce statut n’existe pas.");
		}
		return status;
	}

	private DuplicateAnswer done(Outcome<Duplicate> outcome, Viewer viewer, String duplicateId) {
		return switch (outcome) {
			case Outcome.Accepted<Duplicate> accepted -> this.door.toSee(viewer, duplicateId);
			case Outcome.Refused<Duplicate> refused -> throw new CommandRefused(refused.why());
			case Outcome.VersionMismatch<Duplicate> mismatch ->
				throw new VersionMismatch(mismatch.expected(), mismatch.actual());
		};
	}

	/** Whether it is one household, and how that is known. */
	record Judgement(@Nullable Boolean same, @Nullable String reason) {
	}

	/** Why the merge was wrong. */
	record Undoing(@Nullable String reason) {
	}

	/**
	 * A row of the list.
	 *
	 * @param own the saisines of the viewer
	 * @param ask the territories to ask about the other one
	 */
	record Row(String duplicateId, @Nullable String status, @Nullable String likeness, @Nullable LocalDate suspectedOn,
			List<String> own, List<String> ask) {

		static Row of(PossibleDuplicate one, Viewer viewer) {
			return new Row(one.duplicateId(), one.status(), one.likeness(), one.suspectedOn(),
					one.sides()
						.stream()
						.filter((side) -> viewer.sees(side.territory()))
						.map(PossibleDuplicate.Side::caseId)
						.toList(),
					one.sides()
						.stream()
						.filter((side) -> !viewer.sees(side.territory()))
						.map((side) -> (side.territory() != null) ? side.territory() : "not-covered")
						.toList());
		}

	}

}
