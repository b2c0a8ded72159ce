package fr.logementdabord.gateway;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the gateway stands and what stands behind it.
 *
 * @param publicUrl its address as browsers see it, without a final slash
 * @param clientId its OAuth2 client id
 * @param clientSecret its OAuth2 client secret
 * @param sessionsLastAtMost after which a person logs in again, however busy the session
 * @param requestsPerMinute of one person or program
 * @param strangersRequestsPerMinute of one address without a login
 * @param answersWithin how long a service may take for a whole answer, and how long an
 * event stream may say nothing
 * @param services the services' addresses
 */
@ConfigurationProperties("gateway")
public record GatewaySettings(String publicUrl, String clientId, String clientSecret, Duration sessionsLastAtMost,
		int requestsPerMinute, int strangersRequestsPerMinute, Duration answersWithin, Services services) {

	/** Scheme, host and port, as browsers write them in {@code Origin}. */
	public String publicOrigin() {
		return originOf(this.publicUrl);
	}

	public boolean isHttps() {
		return this.publicUrl.startsWith("https:");
	}

	/** The prefix is a promise that browsers hold: secure, this host only, every path. */
	public String sessionCookie() {
		return isHttps() ? "__Host-LDA_SESSION" : "LDA_SESSION";
	}

	public static String originOf(String address) {
		URI uri = URI.create(address);
		boolean usual = uri.getPort() < 0 || ("http".equals(uri.getScheme()) && uri.getPort() == 80)
				|| ("https".equals(uri.getScheme()) && uri.getPort() == 443);
		return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
	}

	@Override
	public String toString() {
		return "GatewaySettings[" + this.publicUrl + "]";
	}

	/**
	 * Addresses of the services.
	 */
	public record Services(URI referral, URI measure, URI housingCapture, URI reporting) {
	}

}
