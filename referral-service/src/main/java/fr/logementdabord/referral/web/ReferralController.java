package fr.logementdabord.referral.web;

import java.net.URI;
import java.time.LocalDate;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.application.ReferralSteps;
import fr.logementdabord.referral.domain.referral.FactFinding;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.web.Answers.CaseAnswer;
import fr.logementdabord.referral.web.StepRequests.AcknowledgementRequest;
import fr.logementdabord.referral.web.StepRequests.CheckedClosure;
import fr.logementdabord.referral.web.StepRequests.CheckedOrientation;
import fr.logementdabord.referral.web.StepRequests.ClosureRequest;
import fr.logementdabord.referral.web.StepRequests.DatedReason;
import fr.logementdabord.referral.web.StepRequests.FactFindingRequest;
import fr.logementdabord.referral.web.StepRequests.OrientationRequest;
import fr.logementdabord.referral.web.StepRequests.ReopeningRequest;
import fr.logementdabord.referral.web.StepRequests.WithdrawalRequest;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The referral over HTTP, for programs.
 */
@RestController
@RequestMapping("/api/referrals")
class ReferralController {

	private final Submissions saisines;

	private final ReferralSteps steps;

	private final CaseDoor door;

	private final CaseDetails details;

	private final Territories territories;

	ReferralController(Submissions saisines, ReferralSteps steps, CaseDoor door, CaseDetails details,
			Territories territories) {
		this.saisines = saisines;
		this.steps = steps;
		this.door = door;
		this.details = details;
		this.territories = territories;
	}

	@PostMapping
	@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
	ResponseEntity<CaseAnswer> submit(@RequestBody SubmissionRequest request, Viewer viewer, IdempotencyKey key) {
		CaseAnswer answer = this.saisines.submit(request, viewer, key);
		return ResponseEntity.created(URI.create("/api/referrals/" + answer.caseId()))
			.eTag(ETags.of(answer.version()))
			.body(answer);
	}

	@GetMapping("/{caseId}")
	@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department', 'state', 'auditor')")
	ResponseEntity<CaseDetail> detail(@PathVariable String caseId, Viewer viewer) {
		CaseDetail detail = this.details.of(viewer, caseId);
		return ResponseEntity.ok().eTag(ETags.of(detail.version())).body(detail);
	}

	@PostMapping("/{caseId}/acknowledgement")
	@PreAuthorize("hasRole('coordinator')")
	ResponseEntity<CaseAnswer> acknowledge(@PathVariable String caseId, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version, @RequestBody(required = false) @Nullable AcknowledgementRequest sent) {
		this.door.toCoordinate(viewer, caseId);
		LocalDate on = (sent != null) ? sent.checked(this.steps.today()) : this.steps.today();
		return answer(this.steps.acknowledge(caseId, on, context(viewer, key, version)));
	}

	@PostMapping("/{caseId}/fact-finding")
	@PreAuthorize("hasRole('coordinator')")
	ResponseEntity<CaseAnswer> completeFactFinding(@PathVariable String caseId, @RequestBody FactFindingRequest sent,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.door.toCoordinate(viewer, caseId);
		FactFinding found = sent.checked(this.steps.today());
		return answer(this.steps.completeFactFinding(caseId, found, context(viewer, key, version)));
	}

	@PostMapping("/{caseId}/orientation")
	@PreAuthorize("hasRole('coordinator')")
	ResponseEntity<CaseAnswer> orient(@PathVariable String caseId, @RequestBody OrientationRequest sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.door.toCoordinate(viewer, caseId);
		CheckedOrientation checked = sent.checked(this.territories, this.steps.today());
		return answer(this.steps.orient(caseId, checked.chosenBy(viewer.organisation()), checked.reason(),
				context(viewer, key, version)));
	}

	@PostMapping("/{caseId}/withdrawal")
	@PreAuthorize("hasAnyRole('coordinator', 'referrer')")
	ResponseEntity<CaseAnswer> withdraw(@PathVariable String caseId, @RequestBody WithdrawalRequest sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.door.toWithdraw(viewer, caseId);
		DatedReason why = sent.checked(this.steps.today());
		return answer(this.steps.withdraw(caseId, why.on(), why.reason(), context(viewer, key, version)));
	}

	@PostMapping("/{caseId}/closure")
	@PreAuthorize("hasRole('coordinator')")
	ResponseEntity<CaseAnswer> close(@PathVariable String caseId, @RequestBody ClosureRequest sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.door.toCoordinate(viewer, caseId);
		CheckedClosure checked = sent.checked(this.steps.today());
		return answer(this.steps.close(caseId, checked.on(), checked.reason(), checked.destination(),
				context(viewer, key, version)));
	}

	@PostMapping("/{caseId}/reopening")
	@PreAuthorize("hasRole('coordinator')")
	ResponseEntity<CaseAnswer> reopen(@PathVariable String caseId, @RequestBody ReopeningRequest sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.door.toCoordinate(viewer, caseId);
		DatedReason why = sent.checked(this.steps.today());
		return answer(this.steps.reopen(caseId, why.on(), why.reason(), context(viewer, key, version)));
	}

	private static CommandContext context(Viewer viewer, IdempotencyKey key, @Nullable Long version) {
		return CommandContext.of(key.value(), viewer.login()).expecting(version);
	}

	private static ResponseEntity<CaseAnswer> answer(Outcome<Referral> outcome) {
		CaseAnswer answer = Answers.to(outcome);
		return ResponseEntity.ok().eTag(ETags.of(answer.version())).body(answer);
	}

}
