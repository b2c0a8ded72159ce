package fr.logementdabord.housing.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.ui.Model;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A form's answer: go to the next page when the command is done, else show the same page
 * with what was sent and what is wrong.
 */
final class FormAnswer {

	private static final List<Integer> FOR_THE_FORM = List.of(400, 409, 412);

	private FormAnswer() {
	}

	/**
	 * Runs the command.
	 * @param command gives the page to go to
	 * @param samePage gives the view to show again
	 */
	static Object of(Supplier<String> command, Supplier<String> samePage, Map<String, String> sent, Model model,
			HttpServletResponse response) {
		try {
			RedirectView next = new RedirectView(command.get());
			next.setStatusCode(HttpStatus.SEE_OTHER);
			next.setExposeModelAttributes(false);
			return next;
		}
		catch (ProblemException ex) {
			if (!FOR_THE_FORM.contains(ex.problem().getStatus())) {
				throw ex;
			}
			response.setStatus(ex.problem().getStatus());
			String view = samePage.get();
			model.addAttribute("problem", ex.problem());
			model.addAttribute("errors", errors(ex.problem()));
			model.addAttribute("form", sent);
			return view;
		}
	}

	/** The first message for each field. */
	private static Map<String, String> errors(ProblemDetail problem) {
		Map<String, Object> properties = problem.getProperties();
		return properties != null && properties.get("errors") instanceof List<?> errors
				? errors.stream()
					.map(FieldProblem.class::cast)
					.collect(Collectors.toMap(FieldProblem::field, FieldProblem::message, (first, second) -> first))
				: Map.of();
	}

	/** A page without an attempt before. */
	static void fresh(Model model) {
		model.addAttribute("errors", Map.of());
		model.addAttribute("form", Map.of());
	}

}
