package fr.logementdabord.referral.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.web.Answers.CaseAnswer;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a new referral. Works without script: adding a person is a button that
 * gives the same form back with one more.
 */
@Controller
@RequestMapping("/saisines/nouvelle")
@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
class SubmissionPages {

	private static final String PAGE = "referrals/new";

	private static final Pattern PERSON = Pattern.compile("household\\.members\\[(\\d+)]");

	private final ReferralController referrals;

	private final Territories territories;

	SubmissionPages(ReferralController referrals, Territories territories) {
		this.referrals = referrals;
		this.territories = territories;
	}

	@GetMapping
	String form(Model model) {
		return page(SubmissionForm.empty(), null, model);
	}

	@PostMapping
	String submit(@RequestParam Map<String, String> sent, @RequestParam(defaultValue = "submit") String action,
			Viewer viewer, IdempotencyKey key, Model model, HttpServletResponse response) {
		SubmissionForm form = new SubmissionForm(sent);
		switch (action) {
			case "add-member" -> form.addMember();
			case "remove-member" -> form.removeLastMember();
			default -> {
				try {
					return redirect(this.referrals.submitted(form.request(this.territories), viewer, key), viewer);
				}
				catch (ProblemException problem) {
					response.setStatus(problem.problem().getStatus());
					return page(form, problem, model);
				}
			}
		}
		return page(form, null, model);
	}

	/**
	 * Whoever refers beyond their own territory is told so instead of being shown out.
	 */
	private static String redirect(CaseAnswer answer, Viewer viewer) {
		boolean sees = viewer.isAny(Roles.REFERRER, Roles.DEPARTMENT)
				|| (answer.territory() != null && viewer.territories().contains(answer.territory()));
		return "redirect:/saisines" + (sees ? "/" + answer.caseId() : "?transmise=" + answer.caseId());
	}

	private String page(SubmissionForm form, @Nullable ProblemException problem, Model model) {
		model.addAttribute("values", form.values());
		model.addAttribute("members", form.members());
		model.addAttribute("memberNumbers", IntStream.range(0, form.members()).boxed().toList());
		Map<String, String> errors = errors(problem);
		model.addAttribute("errors", errors);
		model.addAttribute("persons", persons(errors.keySet()));
		model.addAttribute("problem", (problem != null) ? problem.problem() : null);
		model.addAttribute("communes", this.territories.all());
		model.addAttribute("referrerTypes", CodeList.REFERRER_TYPE.codes());
		model.addAttribute("compositions", CodeList.COMPOSITION.codes());
		model.addAttribute("links", CodeList.MEMBER_LINK.codes());
		model.addAttribute("bases", CodeList.TERRITORY_BASIS.codes());
		model.addAttribute("situations", CodeList.HOUSING_SITUATION.codes());
		model.addAttribute("motives", CodeList.MOTIVE.codes());
		return PAGE;
	}

	/** Which person of the household a field is about, for the fields of a person. */
	private static Map<String, Integer> persons(Set<String> fields) {
		Map<String, Integer> persons = new HashMap<>();
		for (String field : fields) {
			Matcher person = PERSON.matcher(field);
			if (person.lookingAt()) {
				persons.put(field, Integer.parseInt(person.group(1)) + 1);
			}
		}
		return persons;
	}

	/** First message per field, in the order of the form. */
	static Map<String, String> errors(@Nullable ProblemException problem) {
		Map<String, String> errors = new LinkedHashMap<>();
		Map<String, Object> properties = (problem != null) ? problem.problem().getProperties() : null;
		if (properties != null && properties.get("errors") instanceof List<?> fields) {
			for (Object field : fields) {
				if (field instanceof FieldProblem wrong) {
					errors.putIfAbsent(wrong.field(), wrong.message());
				}
			}
		}
		return errors;
	}

}
