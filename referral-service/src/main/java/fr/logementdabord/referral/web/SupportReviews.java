package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.eventing.owner.OwnersApi;
import fr.logementdabord.web.problem.ProblemException;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * What was written in the reviews of a household's support, as measure-service keeps it:
 * asked with the services' own token, since the Department has no right to read it but
 * hands it over.
 */
@Component
class SupportReviews {

	private static final ParameterizedTypeReference<List<Review>> REVIEWS = new ParameterizedTypeReference<>() {
	};

	private final OwnersApi owners;

	SupportReviews(OwnersApi owners) {
		this.owners = owners;
	}

	/**
	 * The reviews of a case, oldest first.
	 * @throws ProblemException 503 while there is no answer: whoever asks what is held is
	 * not given a part of it
	 */
	List<Review> of(String caseId) {
		try {
			return this.owners.ask("measure-service", "/cases/{caseId}/reviews", REVIEWS, caseId).orElse(List.of());
		}
		catch (HttpClientErrorException.NotFound nothing) {
			return List.of();
		}
		catch (RestClientException | OAuth2AuthorizationException ex) {
			throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "bilans-indisponibles",
					"Les bilans de l’accompagnement ne peuvent pas être lus pour l’instant\u00a0: le document serait incomplet. Réessayez dans quelques minutes.");
		}
	}

	/**
	 * One review.
	 *
	 * @param summary what was written, empty = nothing
	 */
	record Review(String title, LocalDate heldOn, List<Finding> findings, String summary) {

		/** Never in a log. */
		@Override
		public String toString() {
			return "Review[" + this.heldOn + "]";
		}

	}

	/**
	 * What was found of one part of life.
	 */
	record Finding(String domain, String score) {
	}

}
