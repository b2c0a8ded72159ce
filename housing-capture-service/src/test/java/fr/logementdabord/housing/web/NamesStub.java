package fr.logementdabord.housing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;

/**
 * A referral-service that tells a name to anybody who asks: who is not told a name on our
 * pages was not asked about.
 */
final class NamesStub {

	private final HttpServer server;

	private NamesStub(HttpServer server) {
		this.server = server;
	}

	static NamesStub start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/api/identities", (exchange) -> {
				String names = Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
					.map((parameter) -> parameter.replace("caseId=", ""))
					.map((caseId) -> "{\"caseId\":\"%s\",\"displayName\":\"%s\"}".formatted(caseId, nameOf(caseId)))
					.collect(Collectors.joining(",", "[", "]"));
				byte[] body = names.getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().add("Content-Type", "application/json");
				exchange.sendResponseHeaders(200, body.length);
				exchange.getResponseBody().write(body);
				exchange.close();
			});
			server.start();
			return new NamesStub(server);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String nameOf(String caseId) {
		return "Personne fictive " + caseId.substring(4, 8);
	}

	String uri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

}
