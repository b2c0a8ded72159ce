package fr.logementdabord.referral.view.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.application.ReferralSteps;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The same step for several cases. First the count is shown, with what is left out and
 * why; nothing is done before it is confirmed, and nothing if it is no longer the same.
 */
@Controller
@PreAuthorize("hasRole('coordinator')")
class BulkController {

	/** Nobody checks a longer list before confirming. */
	static final int MOST = 200;

	private final Desk desk;

	private final DeskRows rows;

	private final ReferralSteps steps;

	BulkController(Desk desk, DeskRows rows, ReferralSteps steps) {
		this.desk = desk;
		this.rows = rows;
		this.steps = steps;
	}

	/** What would be done. */
	@PostMapping("/saisines/bureau/lot")
	String preview(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, Model model) {
		List<DeskRow> chosen = chosen(sent, viewer);
		show(chosen, model);
		return "coordination/bulk";
	}

	/** Does it, case by case: one that fails does not stop the others. */
	@PostMapping("/saisines/bureau/lot/execution")
	String execute(@RequestParam MultiValueMap<String, String> sent, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		List<DeskRow> chosen = chosen(sent, viewer);
		List<DeskRow> ready = ready(chosen);
		if (!String.valueOf(ready.size()).equals(sent.getFirst("count"))) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("changed", true);
			show(chosen, model);
			return "coordination/bulk";
		}
		Map<Boolean, List<String>> done = ready.stream()
			.map(DeskRow::caseId)
			.collect(Collectors.partitioningBy((caseId) -> acknowledge(caseId, viewer, key)));
		model.addAttribute("done", done.get(true));
		model.addAttribute("refused", done.get(false));
		return "coordination/bulk-done";
	}

	private boolean acknowledge(String caseId, Viewer viewer, IdempotencyKey key) {
		Outcome<Referral> outcome = this.steps.acknowledge(caseId, this.steps.today(),
				CommandContext.of(key.value(), viewer.login()));
		this.rows.refresh(caseId);
		return outcome instanceof Outcome.Accepted<Referral>;
	}

	private void show(List<DeskRow> chosen, Model model) {
		List<DeskRow> ready = ready(chosen);
		List<DeskRow> leftOut = new ArrayList<>(chosen);
		leftOut.removeAll(ready);
		model.addAttribute("ready", ready);
		model.addAttribute("leftOut", leftOut);
	}

	private static List<DeskRow> ready(List<DeskRow> chosen) {
		return chosen.stream().filter((row) -> "SUBMITTED".equals(row.status())).toList();
	}

	private List<DeskRow> chosen(MultiValueMap<String, String> sent, Viewer viewer) {
		List<DeskRow> chosen = "true".equals(sent.getFirst("all"))
				? this.desk.all(viewer, DeskFilters.of(sent, viewer), this.steps.today())
				: this.desk.of(viewer, sent.getOrDefault("caseId", List.of()));
		if (chosen.isEmpty()) {
			throw ProblemException.invalid("caseId", "Choisissez au moins une saisine de votre territoire.");
		}
		if (chosen.size() > MOST) {
			throw ProblemException.invalid("caseId",
					"Choisissez au plus %d saisines, par exemple à l’aide des filtres.".formatted(MOST));
		}
		return chosen;
	}

}
