package fr.logementdabord.web.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

/**
 * Plays the owner of the names: answers, answers badly, or keeps people waiting.
 */
public final class StubOwner {

	private final HttpServer server;

	public final List<String> questions = new CopyOnWriteArrayList<>();

	public volatile int status = 200;

	public volatile String body = "[]";

	public volatile @Nullable CountDownLatch hold;

	StubOwner() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/api/identities", (exchange) -> {
			this.questions.add(
					exchange.getRequestHeaders().getFirst("Authorization") + " " + exchange.getRequestURI().getQuery());
			CountDownLatch held = this.hold;
			if (held != null) {
				try {
					held.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}
			byte[] answer = this.body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(this.status, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	public void reset() {
		this.questions.clear();
		this.status = 200;
		this.body = "[]";
		CountDownLatch held = this.hold;
		this.hold = null;
		if (held != null) {
			held.countDown();
		}
	}

}
