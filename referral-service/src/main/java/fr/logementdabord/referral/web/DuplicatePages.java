package fr.logementdabord.referral.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicate;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicates;
import fr.logementdabord.referral.web.DuplicateController.Judgement;
import fr.logementdabord.referral.web.DuplicateController.Row;
import fr.logementdabord.referral.web.DuplicateController.Undoing;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Possible duplicates on pages: the list, and one with its trail and the answer to give.
 */
@Controller
@RequestMapping("/saisines/doublons")
class DuplicatePages {

	private final DuplicateController duplicates;

	private final PossibleDuplicates search;

	private final DuplicateDoor door;

	private final FrenchText french;

	DuplicatePages(DuplicateController duplicates, PossibleDuplicates search, DuplicateDoor door, FrenchText french) {
		this.duplicates = duplicates;
		this.search = search;
		this.door = door;
		this.french = french;
	}

	@GetMapping
	@PreAuthorize("hasAnyRole('coordinator', 'department')")
	String list(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String q, PageRequest page, Viewer viewer, Model model) {
		model.addAttribute("page", this.duplicates.list(status, q, page, viewer));
		model.addAttribute("q", q);
		model.addAttribute("status", status);
		model.addAttribute("statuses",
				List.of(PossibleDuplicate.SUSPECTED, PossibleDuplicate.MERGED, PossibleDuplicate.RULED_OUT));
		return "referrals/duplicates";
	}

	@GetMapping("/export")
	@PreAuthorize("hasAnyRole('coordinator', 'department')")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String q, Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Doublon", "Statut", "Ressemblance", "Signalé le", "Vos saisines",
				"À demander à");
		for (PossibleDuplicate one : this.search.all(viewer, DuplicateController.checkedStatus(status), q)) {
			Row row = Row.of(one, viewer);
			table.row(row.duplicateId(), this.french.label("duplicate-status", row.status()),
					this.french.label("likeness", row.likeness()), row.suspectedOn(), String.join(", ", row.own()),
					this.french.labels("territory", row.ask()));
		}
		return table.download("doublons.csv");
	}

	@GetMapping("/{duplicateId}")
	@PreAuthorize("hasAnyRole('coordinator', 'department')")
	String detail(@PathVariable String duplicateId, Viewer viewer, Model model) {
		return page(duplicateId, viewer, model, null);
	}

	@PostMapping("/{duplicateId}/reponse")
	@PreAuthorize("hasRole('coordinator')")
	String judge(@PathVariable String duplicateId, @RequestParam(required = false) @Nullable Boolean same,
			@RequestParam(required = false) @Nullable String duplicateReason, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version, Model model, HttpServletResponse response) {
		return step(duplicateId, viewer, model, response,
				() -> this.duplicates.judge(duplicateId, new Judgement(same, duplicateReason), viewer, key, version));
	}

	@PostMapping("/{duplicateId}/annulation")
	@PreAuthorize("hasRole('coordinator')")
	String undo(@PathVariable String duplicateId, @RequestParam(required = false) @Nullable String duplicateReason,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version, Model model,
			HttpServletResponse response) {
		return step(duplicateId, viewer, model, response,
				() -> this.duplicates.undo(duplicateId, new Undoing(duplicateReason), viewer, key, version));
	}

	private String step(String duplicateId, Viewer viewer, Model model, HttpServletResponse response,
			Supplier<?> command) {
		try {
			command.get();
			return "redirect:/saisines/doublons/" + duplicateId;
		}
		catch (NotFound nothing) {
			throw nothing;
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return page(duplicateId, viewer, model, problem);
		}
	}

	private String page(String duplicateId, Viewer viewer, Model model, @Nullable ProblemException problem) {
		model.addAttribute("duplicate", this.door.toSee(viewer, duplicateId));
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		Map<String, String> errors = SubmissionPages.errors(problem);
		model.addAttribute("errors", errors);
		model.addAttribute("reasons", CodeList.DUPLICATE_REASON.codes());
		return "referrals/duplicate";
	}

}
