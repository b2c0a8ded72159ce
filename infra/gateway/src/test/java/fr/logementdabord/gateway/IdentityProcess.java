package fr.logementdabord.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real identity provider, in a process of its own.
 */
final class IdentityProcess implements AutoCloseable {

	private final int port = freePort();

	private final Path data;

	private final Map<String, String> environment;

	private Process process;

	IdentityProcess(String publicUrl, Map<String, String> more) {
		try {
			this.data = Files.createTempDirectory("identity");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.environment = new java.util.HashMap<>(more);
		this.environment.putAll(Map.of("SERVER_PORT", String.valueOf(this.port), "PUBLIC_URL", publicUrl,
				"OIDC_ISSUER_URI", url(), "DATA_DIR", this.data.toString()));
		this.process = start();
	}

	String url() {
		return "http://localhost:" + this.port;
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the provider tells the programs somebody was logged in to. */
	String logoutToken(String login, String client) throws Exception {
		RSAKey key = RSAKey.parse(Files.readString(this.data.resolve("signing-key.json")));
		Instant now = Instant.now();
		var token = new SignedJWT(
				new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID())
					.type(new JOSEObjectType("logout+jwt"))
					.build(),
				new JWTClaimsSet.Builder().issuer(url())
					.audience(client)
					.subject(login)
					.jwtID(UUID.randomUUID().toString())
					.issueTime(Date.from(now))
					.expirationTime(Date.from(now.plusSeconds(60)))
					.claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
					.build());
		token.sign(new RSASSASigner(key));
		return token.serialize();
	}

	void stop() {
		this.process.destroy();
		this.process.onExit().orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join();
	}

	void restart() {
		this.process = start();
	}

	private Process start() {
		Path jar = Path.of("..", "platform", "identity", "target", "platform-identity.jar");
		assertThat(jar).as("build infra/platform/identity first").exists();
		var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx160m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString());
		var builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.data.resolve("log").toFile());
		builder.environment().putAll(this.environment);
		try {
			Process started = builder.start();
			Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
			Awaitility.await()
				.atMost(Duration.ofSeconds(90))
				.pollInterval(Duration.ofMillis(200))
				.until(() -> !started.isAlive() || isReady());
			assertThat(started.isAlive()).as("%s", log()).isTrue();
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String log() throws IOException {
		return Files.readString(this.data.resolve("log"));
	}

	private boolean isReady() {
		try (var client = HttpClient.newHttpClient()) {
			var health = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness")).build();
			return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException notYet) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() {
		stop();
	}

}
