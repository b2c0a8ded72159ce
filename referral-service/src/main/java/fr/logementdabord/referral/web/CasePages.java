package fr.logementdabord.referral.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.application.Advices;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Commune;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.web.StepRequests.AcknowledgementRequest;
import fr.logementdabord.referral.web.StepRequests.ClosureRequest;
import fr.logementdabord.referral.web.StepRequests.FactFindingRequest;
import fr.logementdabord.referral.web.StepRequests.HousingPart;
import fr.logementdabord.referral.web.StepRequests.OrientationRequest;
import fr.logementdabord.referral.web.StepRequests.ReopeningRequest;
import fr.logementdabord.referral.web.StepRequests.WithdrawalRequest;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A case on one page: what is known, what happened, and the form of the next step. A step
 * that fails gives the page back with what was typed and why.
 */
@Controller
@RequestMapping("/saisines/{caseId}")
class CasePages {

	private static final Set<String> OVER = Set.of("CLOSED", "WITHDRAWN");

	private final ReferralController referrals;

	private final CaseDetails details;

	private final CaseDoor door;

	private final IdentityVault vault;

	private final Territories territories;

	private final Advices advices;

	private final CaseDuplicates duplicates;

	private final CaseIntake intake;

	CasePages(ReferralController referrals, CaseDetails details, CaseDoor door, IdentityVault vault,
			Territories territories, Advices advices, CaseDuplicates duplicates, CaseIntake intake) {
		this.referrals = referrals;
		this.details = details;
		this.door = door;
		this.vault = vault;
		this.territories = territories;
		this.advices = advices;
		this.duplicates = duplicates;
		this.intake = intake;
	}

	@GetMapping
	@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department', 'state', 'auditor')")
	String detail(@PathVariable String caseId, Viewer viewer, Model model) {
		return page(caseId, viewer, model, Map.of(), null);
	}

	@PostMapping("/reception")
	@PreAuthorize("hasRole('coordinator')")
	String acknowledge(@PathVariable String caseId, Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return step("reception", caseId, viewer, sent, model, response, () -> this.referrals.acknowledge(caseId, viewer,
				key, version, new AcknowledgementRequest(sent.getFirst("acknowledgedOn"))));
	}

	@PostMapping("/etayage")
	@PreAuthorize("hasRole('coordinator')")
	String completeFactFinding(@PathVariable String caseId, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version, @RequestParam MultiValueMap<String, String> sent, Model model,
			HttpServletResponse response) {
		FactFindingRequest request = new FactFindingRequest(sent.getFirst("imlOutcome"), sent.get("difficulties"),
				sent.getFirst("completedOn"));
		return step("etayage", caseId, viewer, sent, model, response,
				() -> this.referrals.completeFactFinding(caseId, request, viewer, key, version));
	}

	@PostMapping("/orientation")
	@PreAuthorize("hasRole('coordinator')")
	String orient(@PathVariable String caseId, Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		HousingPart housing = "true".equals(sent.getFirst("housing")) ? new HousingPart(sent.get("housing.typologies"),
				communes(sent.getFirst("housing.communesWished")), "true".equals(sent.getFirst("housing.accessible")))
				: null;
		OrientationRequest request = new OrientationRequest(sent.getFirst("measureType"), housing,
				sent.getFirst("reason"), sent.getFirst("otherSolution"), sent.getFirst("overrideMotive"),
				sent.getFirst("decidedOn"));
		return step("orientation", caseId, viewer, sent, model, response,
				() -> this.referrals.orient(caseId, request, viewer, key, version));
	}

	@PostMapping("/retrait")
	@PreAuthorize("hasAnyRole('coordinator', 'referrer')")
	String withdraw(@PathVariable String caseId, Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return step("retrait", caseId, viewer, sent, model, response,
				() -> this.referrals.withdraw(caseId,
						new WithdrawalRequest(sent.getFirst("withdrawalReason"), sent.getFirst("withdrawnOn")), viewer,
						key, version));
	}

	@PostMapping("/cloture")
	@PreAuthorize("hasRole('coordinator')")
	String close(@PathVariable String caseId, Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		ClosureRequest request = new ClosureRequest(sent.getFirst("closureReason"), sent.getFirst("destination"),
				sent.getFirst("closedOn"));
		return step("cloture", caseId, viewer, sent, model, response,
				() -> this.referrals.close(caseId, request, viewer, key, version));
	}

	@PostMapping("/reouverture")
	@PreAuthorize("hasRole('coordinator')")
	String reopen(@PathVariable String caseId, Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		ReopeningRequest request = new ReopeningRequest(sent.getFirst("reopeningReason"), sent.getFirst("reopenedOn"));
		return step("reouverture", caseId, viewer, sent, model, response,
				() -> this.referrals.reopen(caseId, request, viewer, key, version));
	}

	private String step(String step, String caseId, Viewer viewer, MultiValueMap<String, String> sent, Model model,
			HttpServletResponse response, Supplier<?> command) {
		try {
			command.get();
			return "redirect:/saisines/" + caseId;
		}
		catch (NotFound nothing) {
			throw nothing;
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			model.addAttribute("failed", step);
			return page(caseId, viewer, model, sent, problem);
		}
	}

	private String page(String caseId, Viewer viewer, Model model, Map<String, List<String>> sent,
			@Nullable ProblemException problem) {
		CaseDetail detail = this.details.of(viewer, caseId);
		Known referral = this.door.toSee(viewer, caseId).referral();
		model.addAttribute("detail", detail);
		model.addAttribute("household", this.vault.household(viewer, caseId).orElse(null));
		boolean open = !OVER.contains(detail.status());
		boolean coordinates = CaseAccess.coordinates(viewer, referral);
		model.addAttribute("mayAct", open && coordinates);
		model.addAttribute("isProtected", referral.protection() != null);
		model.addAttribute("mayProtect", CaseAccess.protects(viewer, referral));
		model.addAttribute("mayReopen", !open && coordinates);
		model.addAttribute("reopeningReasons", CodeList.REOPENING_REASON.codes());
		model.addAttribute("mayWithdraw", open && (coordinates || CaseAccess.referred(viewer, referral)));
		model.addAttribute("wishedCommunes", communeNames(detail));
		model.addAttribute("sent", sent);
		model.addAttribute("agreement", agreement(referral));
		boolean toSubstantiate = coordinates && "ACKNOWLEDGED".equals(detail.status());
		model.addAttribute("declared", toSubstantiate ? this.intake.declaredDifficulties(viewer, caseId) : List.of());
		model.addAttribute("declaredIml", referral.file().codes("iml.outcome").stream().findFirst().orElse(null));
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		model.addAttribute("errors", SubmissionPages.errors(problem));
		model.addAttribute("imlOutcomes", CodeList.IML_OUTCOME.codes());
		model.addAttribute("difficulties", CodeList.DIFFICULTY.codes());
		model.addAttribute("measureTypes", CodeList.MEASURE_TYPE.codes());
		model.addAttribute("duplicates", this.duplicates.of(viewer, referral));
		model.addAttribute("mayReadAdvice", coordinates);
		model.addAttribute("advice", coordinates ? this.advices.of(referral) : null);
		model.addAttribute("otherSolutions", CodeList.OTHER_SOLUTION.codes());
		model.addAttribute("overrideMotives", CodeList.OVERRIDE_MOTIVE.codes());
		model.addAttribute("typologies", CodeList.TYPOLOGY.codes());
		model.addAttribute("withdrawalReasons", CodeList.WITHDRAWAL_REASON.codes());
		model.addAttribute("exitReasons", CodeList.EXIT_REASON.codes());
		model.addAttribute("exitDestinations", CodeList.EXIT_DESTINATION.codes());
		return "referrals/detail";
	}

	/** Not asked is not no. */
	private static String agreement(Known referral) {
		return referral.file()
			.codes("agreesToConference")
			.stream()
			.findFirst()
			.orElse(String.valueOf(referral.file().agreesToConference()));
	}

	private List<String> communeNames(CaseDetail detail) {
		CaseDetail.OrientationPart orientation = detail.orientation();
		return (orientation != null && orientation.housing() != null) ? orientation.housing()
			.communesWished()
			.stream()
			.map((insee) -> this.territories.commune(insee).map(Commune::name).orElse(insee))
			.toList() : List.of();
	}

	/** Communes typed one after the other, by name or code. */
	private @Nullable List<@Nullable String> communes(@Nullable String typed) {
		Stream<String> names = (typed != null) ? Arrays.stream(typed.split("[,;\\n]")) : Stream.empty();
		List<@Nullable String> codes = new ArrayList<>();
		names.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.forEach((name) -> codes.add(this.territories.communeNamed(name).map(Commune::insee).orElse(name)));
		return codes;
	}

}
