package fr.logementdabord.testkit.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person (or program) who calls a service over HTTP.
 *
 * @param base address of the service
 * @param token bearer token, absent for nobody
 */
public record Caller(String base, @Nullable String token) {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = new JsonMapper();

	public Answer get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	public Answer page(String path) {
		return get(path, "Accept", "text/html");
	}

	/** Each call is a new command. */
	public Answer post(String path, String json, String... headers) {
		return post(path, json, UUID.randomUUID(), headers);
	}

	/** The same key is the same command. */
	public Answer post(String path, String json, UUID key, String... headers) {
		return send(request(path, headers).header("Content-Type", "application/json")
			.header("Idempotency-Key", key.toString())
			.POST(BodyPublishers.ofString(json)));
	}

	/** A page's form, as a browser sends it. */
	public Answer form(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(request(path, "Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body + "&idempotencyKey=" + UUID.randomUUID())));
	}

	public HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path));
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		return request;
	}

	/** A file as it comes, bytes unchanged. */
	public byte[] download(String path) {
		HttpResponse<byte[]> file = send(request(path), BodyHandlers.ofByteArray());
		if (file.statusCode() != 200) {
			throw new IllegalStateException(path + " answered " + file.statusCode());
		}
		return file.body();
	}

	public static Answer send(HttpRequest.Builder request) {
		return new Answer(send(request, BodyHandlers.ofString()));
	}

	private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
		try {
			return HTTP.send(request.build(), body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What came back.
	 */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String body() {
			return this.response.body();
		}

		public JsonNode json() {
			return JSON.readTree(body());
		}

		public String text(String field) {
			return json().path(field).asString();
		}

		public String header(String name) {
			return this.response.headers().firstValue(name).orElse("");
		}

	}

}
