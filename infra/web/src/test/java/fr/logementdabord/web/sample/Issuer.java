package fr.logementdabord.web.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
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
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/**
 * Publishes a real RSA key over HTTP and signs with it, or with what an attacker has.
 */
public final class Issuer implements AutoCloseable {

	public static final String ISSUER = "http://issuer.test";

	private final RSAKey key = key("k1");

	private final HttpServer server;

	public Issuer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		byte[] keys = new JWKSet(this.key).toString(true).getBytes(StandardCharsets.UTF_8);
		this.server.createContext("/keys", (exchange) -> {
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, keys.length);
			exchange.getResponseBody().write(keys);
			exchange.close();
		});
		this.server.start();
	}

	public String keysUri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/keys";
	}

	public String token(String login, List<String> roles) {
		return token((claims) -> claims.subject(login).claim("roles", roles));
	}

	public String token(Consumer<JWTClaimsSet.Builder> change) {
		return sign(claims(change), this.key);
	}

	public String tokenByAnotherKey(String kid) {
		return sign(claims((claims) -> {
		}), key(kid));
	}

	public String unsignedToken() {
		return new PlainJWT(claims((claims) -> {
		})).serialize();
	}

	/** The classic confusion: the public key used as a shared secret. */
	public String tokenSignedWithThePublicKeyAsSecret() {
		try {
			byte[] secret = this.key.toRSAPublicKey().getEncoded();
			return sign(claims((claims) -> {
			}), new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), new MACSigner(secret));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public String tamperedToken() {
		String[] parts = token("coordo.artois", List.of("referrer")).split("\\.");
		String claims = claims((it) -> it.claim("roles", List.of("state"))).toString();
		return parts[0] + "." + com.nimbusds.jose.util.Base64URL.encode(claims) + "." + parts[2];
	}

	private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
		var claims = new JWTClaimsSet.Builder().issuer(ISSUER)
			.subject("coordo.artois")
			.claim("name", "Camille Martin")
			.audience(List.of("gateway", "logement-dabord"))
			.claim("roles", List.of("coordinator"))
			.claim("territories", List.of("artois"))
			.claim("organisation", "asso-escale")
			.issueTime(new Date())
			.expirationTime(Date.from(Instant.now().plusSeconds(300)));
		change.accept(claims);
		return claims.build();
	}

	private static String sign(JWTClaimsSet claims, RSAKey key) {
		try {
			return sign(claims, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					new RSASSASigner(key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sign(JWTClaimsSet claims, JWSHeader header, JWSSigner signer) throws JOSEException {
		var token = new SignedJWT(header, claims);
		token.sign(signer);
		return token.serialize();
	}

	private static RSAKey key(String kid) {
		try {
			return new RSAKeyGenerator(2048).keyID(kid).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
