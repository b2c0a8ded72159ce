package fr.logementdabord.web.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * What the container refuses before it knows whom to ask, an address that is none for
 * one, is a problem too. Made by the container, by name.
 */
public final class ContainerRefusals extends ErrorReportValve {

	private static final int FIRST_REFUSAL = 400;

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		if (response.getStatus() < FIRST_REFUSAL || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		ProblemDetail problem = Problems.of(HttpStatusCode.valueOf(response.getStatus()));
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("type", String.valueOf(problem.getType()));
		told.put("title", problem.getTitle());
		told.put("status", problem.getStatus());
		told.put("detail", problem.getDetail());
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(JsonMapper.shared().writeValueAsString(told));
				response.finishResponse();
			}
		}
		catch (IOException goneAway) {
			// nobody is left to be told
		}
	}

}
