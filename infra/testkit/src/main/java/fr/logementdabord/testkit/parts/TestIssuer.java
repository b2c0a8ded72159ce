package fr.logementdabord.testkit.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of real RSA-signed tokens, whose keys are served over HTTP. It gives the
 * services their own token too.
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
			RSAKey key = newKey();
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
			server.createContext("/oauth2/jwks", (exchange) -> {
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, keys.length);
				exchange.getResponseBody().write(keys);
				exchange.close();
			});
			TestIssuer issuer = new TestIssuer(server, key);
			server.createContext("/oauth2/token", (exchange) -> {
				byte[] token = ("{\"access_token\":\"" + issuer.token("services", Set.of("service"), Set.of(), null)
						+ "\",\"token_type\":\"Bearer\",\"expires_in\":" + LIFETIME_SECONDS + "}")
					.getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, token.length);
				exchange.getResponseBody().write(token);
				exchange.close();
			});
			server.start();
			return issuer;
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
			claims.claim("scope", String.join(" ", scopes)).claim("email", login + "@exemple.invalid");
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
		return signed(builder.build(), JWSAlgorithm.RS256, () -> new RSASSASigner(this.key));
	}

	/**
	 * Tokens that say everything a service wants to hear and must not be believed, by
	 * what is wrong with them.
	 */
	public Map<String, String> forged() {
		String valid = token("departement", Set.of("department", "coordinator"), Set.of("artois"), "departement");
		String body = valid.split("\\.")[1];
		JWTClaimsSet claims = claims(valid);
		Map<String, String> forged = new LinkedHashMap<>();
		forged.put("expired", changed(claims, (set) -> set.expirationTime(Date.from(Instant.now().minusSeconds(120)))));
		forged.put("without an end", changed(claims, (set) -> set.expirationTime(null)));
		forged.put("not valid yet",
				changed(claims, (set) -> set.notBeforeTime(Date.from(Instant.now().plusSeconds(120)))));
		forged.put("meant for another", changed(claims, (set) -> set.audience("gateway")));
		forged.put("meant for nobody", changed(claims, (set) -> set.audience(List.of())));
		forged.put("of another issuer", changed(claims, (set) -> set.issuer("http://ailleurs.test")));
		forged.put("about nobody", changed(claims, (set) -> set.subject(null)));
		forged.put("without a signature", new PlainJWT(claims).serialize());
		forged.put("by another key", signed(claims, JWSAlgorithm.RS256, () -> new RSASSASigner(newKey())));
		forged.put("by the public key as a secret",
				signed(claims, JWSAlgorithm.HS256, () -> new MACSigner(this.key.toRSAPublicKey().getEncoded())));
		forged.put("changed after it was signed", valid.replace(body,
				Base64URL.encode(claims.toString().replace("departement", "departemenu")).toString()));
		forged.put("no token at all", "abc");
		return forged;
	}

	private String changed(JWTClaimsSet claims, Consumer<JWTClaimsSet.Builder> change) {
		JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder(claims);
		change.accept(builder);
		return signed(builder.build(), JWSAlgorithm.RS256, () -> new RSASSASigner(this.key));
	}

	private String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, Signing signing) {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(this.key.getKeyID()).build(), claims);
		try {
			token.sign(signing.signer());
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

	private static JWTClaimsSet claims(String token) {
		try {
			return SignedJWT.parse(token).getJWTClaimsSet();
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey newKey() throws JOSEException {
		return new RSAKeyGenerator(2048).keyID("test").generate();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private interface Signing {

		JWSSigner signer() throws JOSEException;

	}

}
