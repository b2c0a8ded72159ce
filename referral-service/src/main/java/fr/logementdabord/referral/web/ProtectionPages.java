package fr.logementdabord.referral.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import fr.logementdabord.referral.domain.referral.Protection;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.web.CaseDoor.Seen;
import fr.logementdabord.web.clearance.Clearance;
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
 * The form that protects a case, changes whom it stays open to, or lifts the protection
 * once that is confirmed. It shows nothing of the household: the Department may be the
 * one to name people without being cleared itself.
 */
@Controller
@RequestMapping("/saisines/{caseId}/protection")
@PreAuthorize("hasAnyRole('coordinator', 'department')")
class ProtectionPages {

	private final ProtectionController api;

	private final CaseDoor door;

	private final ClearedPeople people;

	ProtectionPages(ProtectionController api, CaseDoor door, ClearedPeople people) {
		this.api = api;
		this.door = door;
		this.people = people;
	}

	@GetMapping
	String page(@PathVariable String caseId, Viewer viewer, Model model) {
		return page(caseId, viewer, model, null, null);
	}

	@PostMapping
	String protect(@PathVariable String caseId, Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		ProtectionRequest request = new ProtectionRequest(sent.getFirst("reason"), sent.get("accounts"),
				sent.get("groups"));
		return done(caseId, viewer, sent, model, response,
				() -> this.api.protect(caseId, request, viewer, key, version));
	}

	@PostMapping("/levee")
	String lift(@PathVariable String caseId, Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		return done(caseId, viewer, null, model, response, () -> {
			if (!"true".equals(sent.getFirst("confirmed"))) {
				throw ProblemException.invalid("confirmed",
						"Confirmez que le dossier peut redevenir visible selon les droits ordinaires.");
			}
			return this.api.lift(caseId, viewer, key, version);
		});
	}

	private String done(String caseId, Viewer viewer, @Nullable MultiValueMap<String, String> sent, Model model,
			HttpServletResponse response, Supplier<?> command) {
		try {
			command.get();
			// whoever is no longer cleared cannot go back to the case
			return "redirect:" + (sees(caseId, viewer) ? "/saisines/" + caseId : "/saisines");
		}
		catch (NotFound nothing) {
			throw nothing;
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return page(caseId, viewer, model, sent, problem);
		}
	}

	private boolean sees(String caseId, Viewer viewer) {
		try {
			this.door.toSee(viewer, caseId);
			return true;
		}
		catch (NotFound closed) {
			return false;
		}
	}

	private String page(String caseId, Viewer viewer, Model model, @Nullable MultiValueMap<String, String> sent,
			@Nullable ProblemException problem) {
		Seen seen = this.door.toProtect(viewer, caseId);
		Known referral = seen.referral();
		Protection protection = referral.protection();
		Set<String> marks = marks(viewer, referral, protection, sent);
		model.addAttribute("caseId", caseId);
		model.addAttribute("territory", referral.territory());
		model.addAttribute("version", seen.version());
		model.addAttribute("isProtected", protection != null);
		model.addAttribute("seesCase", sees(caseId, viewer));
		model.addAttribute("reason",
				(sent != null) ? sent.getFirst("reason") : (protection != null) ? protection.reason() : null);
		model.addAttribute("reasons", CodeList.PROTECTION_REASON.codes());
		model.addAttribute("groups",
				ClearedPeople.groups(referral)
					.stream()
					.map((group) -> new Choice<>(group, isCleared(referral, marks, List.of(), List.of(group))))
					.toList());
		model.addAttribute("people", this.people.choice()
			.stream()
			.map((worker) -> new Choice<>(worker, isCleared(referral, marks, List.of(worker.login()), List.of())))
			.toList());
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		model.addAttribute("errors", (problem != null) ? SubmissionPages.errors(problem) : Map.of());
		return "referrals/protection";
	}

	/** Who is ticked: what was sent, else what holds, else who fills the form in. */
	private static Set<String> marks(Viewer viewer, Known referral, @Nullable Protection protection,
			@Nullable MultiValueMap<String, String> sent) {
		if (sent != null) {
			List<String> groups = sent.getOrDefault("groups", List.of());
			return ClearedPeople.marks(referral, sent.getOrDefault("accounts", List.of()),
					groups.stream().filter(ClearedPeople.groups(referral)::contains).toList());
		}
		return (protection != null) ? protection.marks() : Set.of(Clearance.account(viewer.login()));
	}

	private static boolean isCleared(Known referral, Set<String> marks, List<String> accounts, List<String> groups) {
		return marks.containsAll(ClearedPeople.marks(referral, accounts, groups));
	}

	/** Somebody or a group to tick, and whether it is. */
	record Choice<T>(T value, boolean ticked) {
	}

}
