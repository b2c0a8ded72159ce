package fr.logementdabord.testkit.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of real RSA-signed tokens, whose keys are served over HTTP.
 */
public final class TestIssuer implements AutoCloseable {

	private static final String AUDIENCE = "logement-dabord";

	private static final int LIFETIME_SECONDS = 600;

	private final HttpServer server;

	private final RSAKey key;

	private TestIssuer(HttpServer server, RSAKey key) {
		this.server = server;
		this.key = key;
	}

	/**
	 * Starts on a free port.
	 */
	public static TestIssuer start() {
		try {
			RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
			server.createContext("/oauth2/jwks", (exchange) -> {
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, keys.length);
				exchange.getResponseBody().write(keys);
				exchange.close();
			});
			server.start();
			return new TestIssuer(server, key);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * For {@code OIDC_ISSUER_URI}.
	 */
	public String uri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * A valid token.
	 */
	public String token(String login, Set<String> roles, Set<String> territories, @Nullable String organisation) {
		return token(login, roles, territories, organisation, Set.of());
	}

	/**
	 * A valid token of a program that asked for scopes.
	 */
	public String token(String login, Set<String> roles, Set<String> territories, @Nullable String organisation,
			Set<String> scopes) {
		return token((claims) -> {
			claims.subject(login).claim("name", login).claim("roles", List.copyOf(roles));
			claims.claim("territories", List.copyOf(territories)).claim("organisation", organisation);
			claims.claim("scope", String.join(" ", scopes));
		});
	}

	/**
	 * A token with claims of one's own on top of the valid ones.
	 */
	public String token(Consumer<JWTClaimsSet.Builder> claims) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder().issuer(uri())
			.audience(AUDIENCE)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(LIFETIME_SECONDS)));
		claims.accept(builder);
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.key.getKeyID()).build(),
				builder.build());
		try {
			token.sign(new RSASSASigner(this.key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
