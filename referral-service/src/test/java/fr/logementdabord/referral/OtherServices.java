package fr.logementdabord.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands for the other services: answers over HTTP, to whoever has a token, what a test
 * said before; 404 to the rest.
 */
public final class OtherServices {

	private static final String FAILS = "";

	private final Map<String, String> answers = new ConcurrentHashMap<>();

	private final HttpServer server;

	private OtherServices(HttpServer server) {
		this.server = server;
	}

	static OtherServices start() {
		try {
			OtherServices others = new OtherServices(
					HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
			others.server.createContext("/", others::answer);
			others.server.start();
			return others;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Their address. */
	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** From now on there is no answer but that it does not go. */
	public void failAt(String path) {
		this.answers.put(path, FAILS);
	}

	/** From now on this is the answer, as JSON. */
	public void say(String path, String json) {
		this.answers.put(path, json);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String json = this.answers.get(exchange.getRequestURI().getPath());
		if (FAILS.equals(json)) {
			exchange.sendResponseHeaders(500, -1);
			exchange.close();
			return;
		}
		boolean known = exchange.getRequestHeaders().getFirst("Authorization") != null;
		byte[] body = (known && json != null) ? json.getBytes(StandardCharsets.UTF_8) : new byte[0];
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(known ? (json != null) ? 200 : 404 : 401, (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
