package fr.logementdabord.eventing.owner;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.logementdabord.eventing.receive.MissingEvents;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks owners over HTTP, as the services' own client.
 */
public class OwnersApi implements MissingEvents, ErasureAnswers {

	private static final Logger logger = LoggerFactory.getLogger(OwnersApi.class);

	private static final ParameterizedTypeReference<List<PublicEventJson>> EVENTS = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<Map<String, Long>> COUNTS = new ParameterizedTypeReference<>() {
	};

	private final RestClient http;

	private final Map<String, String> owners;

	/**
	 * A client of the owners.
	 * @param http sends the services' token
	 * @param owners base URL by service name
	 */
	public OwnersApi(RestClient http, Map<String, String> owners) {
		this.http = http;
		this.owners = Map.copyOf(owners);
	}

	/**
	 * Asks a service for something else that is for services only.
	 * @param path below {@code /internal}, with variables in braces
	 * @throws RestClientException when it does not answer, or refuses
	 * @throws OAuth2AuthorizationException when there is no token for services
	 */
	public <T> Optional<T> ask(String service, String path, ParameterizedTypeReference<T> type, Object... variables) {
		return Optional.ofNullable(
				this.http.get().uri(this.owners.get(service) + "/internal" + path, variables).retrieve().body(type));
	}

	@Override
	public List<ReceivedEvent> after(String source, String stream, long sequence) {
		String owner = this.owners.get(source.substring(1));
		if (owner == null) {
			logger.warn("No address for the owner {}", source);
			return List.of();
		}
		try {
			List<PublicEventJson> events = this.http.get()
				.uri(owner + "/internal/streams/{stream}/events?after={sequence}", stream, sequence)
				.retrieve()
				.body(EVENTS);
			return (events == null) ? List.of() : events.stream().map(PublicEventJson::toEvent).toList();
		}
		catch (RestClientException | OAuth2AuthorizationException ex) {
			logger.warn("The owner {} does not answer for {}: {}", source, stream, ex.toString());
			return List.of();
		}
	}

	@Override
	public Optional<Map<String, Long>> of(String service, String caseId) {
		String owner = this.owners.get(service);
		if (owner == null) {
			logger.warn("No address for the owner {}", service);
			return Optional.empty();
		}
		try {
			return Optional
				.ofNullable(this.http.get().uri(owner + "/internal/erasures/{caseId}", caseId).retrieve().body(COUNTS));
		}
		catch (HttpClientErrorException.NotFound notYet) {
			return Optional.empty();
		}
		catch (RestClientException | OAuth2AuthorizationException ex) {
			logger.warn("{} does not answer for the erasure of {}: {}", service, caseId, ex.toString());
			return Optional.empty();
		}
	}

}
