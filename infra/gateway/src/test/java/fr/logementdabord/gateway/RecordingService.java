package fr.logementdabord.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands where a service stands and remembers what reached it. Each list it is asked to
 * count or to search has two rows, and shows one.
 */
final class RecordingService implements AutoCloseable {

	/** The list of this path keeps whoever asks how long it is waiting. */
	static final String NEVER_COUNTED = "/api/tenancies";

	/** An event stream that says something every {@link #BEAT} until it is left. */
	static final String EVENTS = "/tableau-de-bord/direct";

	/** Between two words of the event stream. */
	static final Duration BEAT = Duration.ofMillis(100);

	private static final String ROWS = """
			{"items": [{"caseId": "LDA-AAAAAAAAAAAA", "placementId": "P-1", "reference": "BET-0042",
			  "name": "Organisme démo", "territory": "artois"}], "total": 2}""";

	private final CountDownLatch end = new CountDownLatch(1);

	private final HttpServer server;

	final List<Received> received = Collections.synchronizedList(new ArrayList<>());

	RecordingService() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", (exchange) -> {
			var headers = new TreeMap<String, String>();
			exchange.getRequestHeaders()
				.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			this.received
				.add(new Received(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
			if (exchange.getRequestURI().getPath().equals(EVENTS)) {
				sayUntilLeft(exchange);
				return;
			}
			boolean counting = exchange.getRequestURI().toString().contains("size=1");
			if (counting && exchange.getRequestURI().getPath().equals(NEVER_COUNTED)) {
				awaitTheEnd();
			}
			byte[] answer = (counting ? ROWS : "réponse du service").getBytes(StandardCharsets.UTF_8);
			boolean redirect = exchange.getRequestURI().getPath().endsWith("/redirige");
			exchange.getResponseHeaders()
				.add("Content-Type", counting ? "application/json" : "text/plain;charset=UTF-8");
			exchange.getResponseHeaders().add("Set-Cookie", "LDA_SESSION=stolen");
			exchange.getResponseHeaders().add("Content-Security-Policy", "default-src *");
			exchange.getResponseHeaders().add("ETag", "\"7\"");
			if (redirect) {
				exchange.getResponseHeaders().add("Location", "/saisines/LDA-1");
			}
			exchange.sendResponseHeaders(redirect ? 302 : 200, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	Received last() {
		return this.received.getLast();
	}

	private void sayUntilLeft(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream stream = exchange.getResponseBody()) {
			do {
				stream.write(":\n\n".getBytes(StandardCharsets.UTF_8));
				stream.flush();
			}
			while (!this.end.await(BEAT.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void awaitTheEnd() {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.end.countDown();
		this.server.stop(0);
	}

	/**
	 * One request.
	 */
	record Received(String method, String uri, Map<String, String> headers, String body) {

		String claims() {
			String token = this.headers.get("authorization").substring("Bearer ".length());
			return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
		}

	}

}
