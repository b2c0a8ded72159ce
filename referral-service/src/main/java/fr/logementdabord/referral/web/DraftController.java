package fr.logementdabord.referral.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.referral.form.Completeness;
import fr.logementdabord.referral.form.FieldSet;
import fr.logementdabord.referral.intake.Draft;
import fr.logementdabord.referral.intake.Drafts;
import fr.logementdabord.referral.intake.Drafts.Filter;
import fr.logementdabord.referral.web.Answers.CaseAnswer;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Drafts over HTTP, for programs: begin, save, resume, send.
 */
@RestController
@RequestMapping("/api/referrals")
@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
class DraftController {

	private final Drafts drafts;

	private final Submissions saisines;

	DraftController(Drafts drafts, Submissions saisines) {
		this.drafts = drafts;
		this.saisines = saisines;
	}

	/** The questions of today, with the codes to choose from. */
	@GetMapping("/form")
	FormAnswer form() {
		return FormAnswer.of(this.saisines.form());
	}

	@PostMapping("/drafts")
	ResponseEntity<DraftAnswer> begin(@RequestBody DraftRequest sent, Viewer viewer, IdempotencyKey key) {
		String id = Ids.derived("DR-", viewer.login(), key.value());
		Draft draft = this.drafts.begin(id, viewer, Submissions.organisation(viewer),
				SubmissionForm.typed(sent.answers()));
		return ResponseEntity.created(URI.create("/api/referrals/drafts/" + id))
			.eTag(ETags.of(draft.version()))
			.cacheControl(CacheControl.noStore())
			.body(answer(draft));
	}

	@GetMapping("/drafts")
	Page<DraftRow> list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String author, PageRequest page, Viewer viewer) {
		return this.drafts.page(viewer.organisation(), new Filter(q, author), page)
			.map((draft) -> new DraftRow(draft.id(), draft.author(), draft.createdAt(), draft.savedAt(),
					draft.version()));
	}

	@GetMapping("/drafts/{draftId}")
	ResponseEntity<DraftAnswer> resume(@PathVariable String draftId, Viewer viewer) {
		return told(draft(draftId, viewer));
	}

	/** Replaces what was typed so far. */
	@PutMapping("/drafts/{draftId}")
	ResponseEntity<DraftAnswer> save(@PathVariable String draftId, @RequestBody DraftRequest sent, Viewer viewer,
			@IfMatch @Nullable Long version) {
		return told(this.drafts.save(draft(draftId, viewer), SubmissionForm.typed(sent.answers()), version));
	}

	@DeleteMapping("/drafts/{draftId}")
	ResponseEntity<Void> abandon(@PathVariable String draftId, Viewer viewer) {
		this.saisines.abandon(draft(draftId, viewer));
		return ResponseEntity.noContent().build();
	}

	/** Sends it; refused, it stays the draft it was. */
	@PostMapping("/drafts/{draftId}/submission")
	ResponseEntity<CaseAnswer> submit(@PathVariable String draftId, Viewer viewer) {
		CaseAnswer answer = this.saisines.submit(draft(draftId, viewer), viewer);
		return ResponseEntity.created(URI.create("/api/referrals/" + answer.caseId()))
			.eTag(ETags.of(answer.version()))
			.body(answer);
	}

	private Draft draft(String draftId, Viewer viewer) {
		return this.drafts.find(viewer.organisation(), draftId).orElseThrow(() -> new NotFound("Ce brouillon"));
	}

	private ResponseEntity<DraftAnswer> told(Draft draft) {
		return ResponseEntity.ok()
			.eTag(ETags.of(draft.version()))
			.cacheControl(CacheControl.noStore())
			.body(answer(draft));
	}

	private DraftAnswer answer(Draft draft) {
		FieldSet form = this.saisines.form();
		Completeness completeness = Completeness.of(form, draft.answers());
		return new DraftAnswer(draft.id(), draft.version(), form.id(), draft.answers().fields(), completeness.settled(),
				completeness.awaited(), completeness.lines(), draft.caseId());
	}

	/** What was typed, by field. */
	record DraftRequest(@Nullable Map<String, @Nullable Object> answers) {

		@Override
		public String toString() {
			return "DraftRequest";
		}

	}

	/**
	 * A draft and where it stands.
	 *
	 * @param fieldSet version of the form that asks now
	 * @param settled questions answered, or explained
	 * @param awaited questions that await an answer, settled ones included
	 * @param caseId the saisine it has become; null = still a draft
	 */
	record DraftAnswer(String draftId, long version, String fieldSet, Map<String, List<String>> answers, long settled,
			long awaited, List<Completeness.Line> completeness, @Nullable String caseId) {

		@Override
		public String toString() {
			return "DraftAnswer[" + this.draftId + "]";
		}

	}

	/** A draft in the list. */
	record DraftRow(String draftId, String author, Instant createdAt, Instant savedAt, long version) {
	}

}
