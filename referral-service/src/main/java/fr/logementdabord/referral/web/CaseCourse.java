package fr.logementdabord.referral.web;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.web.problem.ProblemException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What all services recorded of a case, in sentences, as reporting-service folds it:
 * asked with the token of whoever reads, who sees no more here than there.
 */
@Component
class CaseCourse {

	private static final Duration CONNECT = Duration.ofSeconds(1);

	private static final Duration READ = Duration.ofSeconds(10);

	private final RestClient reporting;

	CaseCourse(@Value("${eventing.owners.reporting-service}") String reporting) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build());
		requests.setReadTimeout(READ);
		this.reporting = RestClient.builder().baseUrl(reporting).requestFactory(requests).build();
	}

	/**
	 * The steps of a case, oldest first; none where nothing was heard of it yet.
	 * @throws ProblemException 503 while there is no answer: whoever asks what is held is
	 * not given a part of it
	 */
	List<Step> of(String caseId) {
		try {
			Course course = this.reporting.get()
				.uri("/api/timelines/{caseId}", caseId)
				.headers((headers) -> headers.setBearerAuth(token()))
				.retrieve()
				.body(Course.class);
			return (course != null) ? course.steps() : List.of();
		}
		catch (HttpClientErrorException.NotFound nothing) {
			return List.of();
		}
		catch (RestClientException ex) {
			throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "parcours-indisponible",
					"Le parcours tenu par les autres services ne peut pas être lu pour l’instant : le document serait incomplet. Réessayez dans quelques minutes.");
		}
	}

	private static String token() {
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		return (caller != null && caller.getCredentials() instanceof AbstractOAuth2Token token) ? token.getTokenValue()
				: "";
	}

	/**
	 * One thing that happened.
	 *
	 * @param on the day it happened
	 * @param sentence what, in French
	 */
	record Step(LocalDate on, String sentence) {
	}

	private record Course(List<Step> steps) {
	}

}
