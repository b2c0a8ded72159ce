package fr.logementdabord.referral.web;

import java.net.URI;
import java.util.List;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.intake.Attachments;
import fr.logementdabord.referral.intake.Attachments.Attachment;
import fr.logementdabord.referral.intake.Attachments.Opened;
import fr.logementdabord.referral.intake.Draft;
import fr.logementdabord.referral.intake.Drafts;
import fr.logementdabord.referral.reference.AttachmentRules;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files joined to drafts and cases. A file is always downloaded, never shown in place,
 * and under its number: its own name may be somebody's.
 */
@RestController
@RequestMapping("/api/referrals")
class AttachmentController {

	private final Attachments attachments;

	private final Drafts drafts;

	private final CaseDoor door;

	private final Submissions saisines;

	AttachmentController(Attachments attachments, Drafts drafts, CaseDoor door, Submissions saisines) {
		this.attachments = attachments;
		this.drafts = drafts;
		this.door = door;
		this.saisines = saisines;
	}

	@GetMapping("/drafts/{draftId}/attachments")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
	List<Attachment> ofDraft(@PathVariable String draftId, Viewer viewer) {
		return this.attachments.of(draft(draftId, viewer));
	}

	@PostMapping("/drafts/{draftId}/attachments")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
	ResponseEntity<Void> toDraft(@PathVariable String draftId,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String accessClass, Viewer viewer, IdempotencyKey key) {
		Draft draft = draft(draftId, viewer);
		if (draft.caseId() != null) {
			throw new NotFound("Ce brouillon");
		}
		String id = joined(draft.id(), file, accessClass, viewer, key);
		return ResponseEntity.created(URI.create("/api/referrals/drafts/" + draftId + "/attachments/" + id)).build();
	}

	@GetMapping("/drafts/{draftId}/attachments/{attachmentId}")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
	ResponseEntity<byte[]> fromDraft(@PathVariable String draftId, @PathVariable String attachmentId, Viewer viewer) {
		return download(attachmentId, this.attachments.open(draft(draftId, viewer), attachmentId)
			.orElseThrow(() -> new NotFound("Cette pièce")));
	}

	@DeleteMapping("/drafts/{draftId}/attachments/{attachmentId}")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
	ResponseEntity<Void> outOfDraft(@PathVariable String draftId, @PathVariable String attachmentId, Viewer viewer) {
		this.attachments.remove(draft(draftId, viewer), attachmentId);
		return ResponseEntity.noContent().build();
	}

	/** The files that the caller may read; the others are left out without a word. */
	@GetMapping("/{caseId}/attachments")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department')")
	ResponseEntity<List<Attachment>> ofCase(@PathVariable String caseId, Viewer viewer) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.attachments.of(viewer, this.door.toSee(viewer, caseId).referral()));
	}

	@PostMapping("/{caseId}/attachments")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association')")
	ResponseEntity<Void> toCase(@PathVariable String caseId,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable String accessClass, Viewer viewer, IdempotencyKey key) {
		this.door.toWork(viewer, caseId);
		String id = joined(caseId, file, accessClass, viewer, key);
		return ResponseEntity.created(URI.create("/api/referrals/" + caseId + "/attachments/" + id)).build();
	}

	@GetMapping("/{caseId}/attachments/{attachmentId}")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department')")
	ResponseEntity<byte[]> fromCase(@PathVariable String caseId, @PathVariable String attachmentId, Viewer viewer) {
		Known referral = this.door.toSee(viewer, caseId).referral();
		return download(attachmentId,
				this.attachments.open(viewer, referral, attachmentId).orElseThrow(() -> new NotFound("Cette pièce")));
	}

	private String joined(String owner, @Nullable MultipartFile file, @Nullable String accessClass, Viewer viewer,
			IdempotencyKey key) {
		Attachments.NewFile checked = AttachmentCheck.checked(file, accessClass, this.attachments.count(owner),
				this.saisines.today());
		String id = Ids.derived("AT-", owner, viewer.login(), key.value());
		this.attachments.add(id, owner, viewer, checked);
		return id;
	}

	private Draft draft(String draftId, Viewer viewer) {
		return this.drafts.find(viewer.organisation(), draftId).orElseThrow(() -> new NotFound("Ce brouillon"));
	}

	private static ResponseEntity<byte[]> download(String id, Opened file) {
		String name = id + "." + AttachmentRules.extension(file.mediaType());
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.cacheControl(CacheControl.noStore())
			.header("Content-Disposition", ContentDisposition.attachment().filename(name).build().toString())
			.body(file.content());
	}

}
