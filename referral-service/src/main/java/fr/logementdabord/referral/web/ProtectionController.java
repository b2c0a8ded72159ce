package fr.logementdabord.referral.web;

import java.util.List;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.referral.application.CaseProtections;
import fr.logementdabord.referral.domain.referral.Protection;
import fr.logementdabord.referral.web.Answers.CaseAnswer;
import fr.logementdabord.referral.web.CaseDoor.Seen;
import fr.logementdabord.referral.web.ClearedPeople.Cleared;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who may know that a case exists, where ordinary rights are not enough: told and changed
 * by its coordinator and by the Department.
 */
@RestController
@RequestMapping("/api/referrals/{caseId}/protection")
@PreAuthorize("hasAnyRole('coordinator', 'department')")
class ProtectionController {

	private final CaseDoor door;

	private final CaseProtections protections;

	private final ClearedPeople people;

	ProtectionController(CaseDoor door, CaseProtections protections, ClearedPeople people) {
		this.door = door;
		this.protections = protections;
		this.people = people;
	}

	@GetMapping
	ResponseEntity<ProtectionAnswer> read(@PathVariable String caseId, Viewer viewer) {
		Seen seen = this.door.toProtect(viewer, caseId);
		Protection protection = seen.referral().protection();
		ProtectionAnswer answer = (protection != null)
				? new ProtectionAnswer(true, protection.reason(), this.people.of(seen.referral(), protection.marks()))
				: new ProtectionAnswer(false, null, List.of());
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag(ETags.of(seen.version())).body(answer);
	}

	@PutMapping
	ResponseEntity<CaseAnswer> protect(@PathVariable String caseId, @RequestBody ProtectionRequest sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		Protection protection = sent.checked(this.door.toProtect(viewer, caseId).referral(), this.people);
		return answer(Answers.to(this.protections.protect(caseId, protection, context(viewer, key, version))));
	}

	@DeleteMapping
	ResponseEntity<CaseAnswer> lift(@PathVariable String caseId, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		this.door.toProtect(viewer, caseId);
		return answer(Answers.to(this.protections.lift(caseId, context(viewer, key, version))));
	}

	private static CommandContext context(Viewer viewer, IdempotencyKey key, @Nullable Long version) {
		return CommandContext.of(key.value(), viewer.login()).expecting(version);
	}

	private static ResponseEntity<CaseAnswer> answer(CaseAnswer answer) {
		return ResponseEntity.ok().eTag(ETags.of(answer.version())).body(answer);
	}

	/**
	 * Whether and how a case is protected.
	 *
	 * @param isProtected whether it is
	 * @param reason code of the reason; null = it is not protected
	 * @param cleared whom it stays open to
	 */
	record ProtectionAnswer(boolean isProtected, @Nullable String reason, List<Cleared> cleared) {
	}

}
