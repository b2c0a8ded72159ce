package fr.logementdabord.web.problem;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Last resort: what the container itself refuses before or after the controllers.
 */
@Controller
class ProblemErrorController implements ErrorController {

	private final ProblemWriter writer;

	ProblemErrorController(ProblemWriter writer) {
		this.writer = writer;
	}

	@RequestMapping("${server.error.path:${error.path:/error}}")
	void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatusCode status = (code instanceof Integer number && number >= 400) ? HttpStatusCode.valueOf(number)
				// somebody asked for this very path
				: HttpStatus.NOT_FOUND;
		Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		ProblemDetail problem = (failure instanceof Throwable thrown) ? ProblemMapping.of(thrown) : Problems.of(status);
		if (failure instanceof Throwable thrown && problem.getStatus() >= 500) {
			Incidents.report(problem, thrown, request);
		}
		this.writer.write(problem, request, response);
	}

}
