package fr.logementdabord.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import fr.logementdabord.bench.life.LifeCommand;

/**
 * Sends commands to a contestant over HTTP.
 */
final class Caller {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String address;

	Caller(int port) {
		this.address = "http://127.0.0.1:" + port + "/cases/";
	}

	/**
	 * Sends a command.
	 * @return how many events the case has then
	 * @throws IllegalStateException when it was not accepted
	 */
	long send(LifeCommand command) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + command.caseId() + "/" + command.step()))
			.timeout(PATIENCE)
			.header("Content-Type", "text/plain")
			.POST(HttpRequest.BodyPublishers.ofString(command.detail()))
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new IllegalStateException(response.statusCode() + " " + response.body());
			}
			return Long.parseLong(response.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
