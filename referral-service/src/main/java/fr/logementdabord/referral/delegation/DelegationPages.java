package fr.logementdabord.referral.delegation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.domain.delegation.Delegations;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.CommandRefused;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Lets a coordinator name who stands in.
 */
@Controller
@RequestMapping("/saisines/delegations")
@PreAuthorize("hasRole('coordinator')")
class DelegationPages {

	private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,60}");

	private final StandIns standIns;

	DelegationPages(StandIns standIns) {
		this.standIns = standIns;
	}

	@GetMapping
	String page(Viewer viewer, Model model) {
		return page(viewer, model, Map.of(), null);
	}

	@PostMapping
	String delegate(@RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key, Model model,
			HttpServletResponse response) {
		try {
			List<FieldProblem> wrong = new ArrayList<>();
			String territory = sent.getOrDefault("territory", "");
			if (!viewer.territories().contains(territory)) {
				wrong.add(new FieldProblem("territory", "Choisissez un de vos territoires."));
			}
			String delegate = sent.getOrDefault("delegate", "").strip();
			if (!LOGIN.matcher(delegate).matches()) {
				wrong.add(new FieldProblem("delegate",
						"Donnez l’identifiant de connexion de la personne, par exemple coordo.lens."));
			}
			LocalDate first = day("firstDay", sent, wrong);
			LocalDate last = day("lastDay", sent, wrong);
			if (!wrong.isEmpty() || first == null || last == null) {
				throw new ProblemException(Problems.invalid(wrong));
			}
			answer(this.standIns.delegate(territory, delegate, first, last,
					CommandContext.of(key.value(), viewer.login())));
			return "redirect:/saisines/delegations";
		}
		catch (ProblemException problem) {
			response.setStatus(problem.problem().getStatus());
			return page(viewer, model, sent, problem);
		}
	}

	@PostMapping("/{id}/fin")
	String end(@PathVariable String id, Viewer viewer, IdempotencyKey key) {
		StandIns.Row found = this.standIns.of(viewer.territories())
			.stream()
			.filter((row) -> row.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("Cette délégation"));
		answer(this.standIns.end(found.territory(), id, CommandContext.of(key.value(), viewer.login())));
		return "redirect:/saisines/delegations";
	}

	private String page(Viewer viewer, Model model, Map<String, String> sent, @Nullable ProblemException problem) {
		model.addAttribute("delegations", this.standIns.of(viewer.territories()));
		model.addAttribute("territories", new TreeSet<>(viewer.territories()));
		model.addAttribute("sent", sent);
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		model.addAttribute("errors", errors(problem));
		return "coordination/delegations";
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> errors(@Nullable ProblemException problem) {
		Map<String, Object> more = (problem != null) ? problem.problem().getProperties() : null;
		List<FieldProblem> fields = (more != null && more.get("errors") instanceof List<?> list)
				? (List<FieldProblem>) list : List.of();
		return fields.stream().collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (one, two) -> one));
	}

	private static @Nullable LocalDate day(String field, Map<String, String> sent, List<FieldProblem> wrong) {
		try {
			return LocalDate.parse(sent.getOrDefault(field, "").strip());
		}
		catch (DateTimeParseException ex) {
			wrong.add(new FieldProblem(field, "Donnez une date qui existe, année-mois-jour."));
			return null;
		}
	}

	private static void answer(Outcome<Delegations> outcome) {
		if (outcome instanceof Outcome.Refused<Delegations> refused) {
			throw new CommandRefused(refused.why());
		}
	}

}
