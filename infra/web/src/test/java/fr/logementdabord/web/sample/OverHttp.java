package fr.logementdabord.web.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The sample application on a free port, with a real issuer.
 */
@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class OverHttp {

	/** What every page tells. */
	protected static final String NOTICE = "Données d’essai : personne n’existe.";

	protected static final Issuer issuer = new Issuer();

	protected static final StubOwner owner = new StubOwner();

	private static final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	protected int port;

	@DynamicPropertySource
	static void addresses(DynamicPropertyRegistry properties) {
		properties.add("OIDC_ISSUER_URI", () -> Issuer.ISSUER);
		properties.add("OIDC_JWK_SET_URI", issuer::keysUri);
		properties.add("REFERRAL_SERVICE_URL", owner::url);
		properties.add("SITE_NOTICE", () -> NOTICE);
	}

	protected HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

	protected HttpRequest.Builder request(String path, String token) {
		return request(path).header("Authorization", "Bearer " + token);
	}

	protected HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	protected HttpResponse<String> get(String path, @Nullable String token) {
		return send((token != null) ? request(path, token) : request(path));
	}

}
