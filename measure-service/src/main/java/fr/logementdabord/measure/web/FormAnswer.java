package fr.logementdabord.measure.web;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.logementdabord.web.problem.ProblemException;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * How a form is answered: by a redirect to where the result is read, or by the same page
 * with what was entered and what is wrong.
 */
public final class FormAnswer {

	private FormAnswer() {
	}

	/**
	 * Runs a command.
	 * @param sent what was entered
	 * @param command does it and says where to go
	 * @param page the page to show again
	 */
	public static ModelAndView to(Map<String, String> sent, Supplier<String> command,
			Function<Attempt, ModelAndView> page) {
		try {
			RedirectView next = new RedirectView(command.get());
			next.setStatusCode(HttpStatus.SEE_OTHER);
			return new ModelAndView(next);
		}
		catch (ProblemException wrong) {
			HttpStatusCode status = HttpStatusCode.valueOf(wrong.problem().getStatus());
			if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
				throw wrong;
			}
			ModelAndView again = page.apply(Attempt.failed(sent, wrong));
			again.setStatus(status);
			return again;
		}
	}

}
