package fr.logementdabord.web.problem;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Logs what is ours to mend, under a reference that the person who met it can quote.
 */
final class Incidents {

	private static final Logger logger = LoggerFactory.getLogger(Incidents.class);

	private Incidents() {
	}

	static void report(ProblemDetail problem, Throwable failure, HttpServletRequest request) {
		String incident = UUID.randomUUID().toString().substring(0, 8);
		problem.setProperty("incident", incident);
		Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		if (problem.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
			logger.warn("incident {}: {} {} unavailable: {}", incident, request.getMethod(), route,
					Traces.classes(failure));
		}
		else {
			logger.error("incident {}: {} {} failed: {}", incident, request.getMethod(), route,
					Traces.withoutMessages(failure));
		}
	}

}
