package fr.logementdabord.reporting;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A partner's program that is told events: a real HTTP server, to be killed and started
 * again at the same address.
 */
public final class Receiver implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

	private volatile int answer = 204;

	private volatile @Nullable String retryAfter;

	private volatile @Nullable CountDownLatch holdingUp;

	private int port;

	private @Nullable HttpServer server;

	public static Receiver start() {
		Receiver receiver = new Receiver();
		receiver.startAgain();
		return receiver;
	}

	public void startAgain() {
		try {
			HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port),
					0);
			started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
			started.createContext("/", (exchange) -> {
				byte[] body = exchange.getRequestBody().readAllBytes();
				CountDownLatch slow = this.holdingUp;
				int status = this.answer;
				this.deliveries.add(new Delivery(exchange.getRequestHeaders().getFirst("webhook-id"),
						exchange.getRequestHeaders().getFirst("webhook-timestamp"),
						exchange.getRequestHeaders().getFirst("webhook-signature"),
						exchange.getRequestHeaders().getFirst("Content-Type"), body, status));
				if (slow != null) {
					try {
						slow.await();
					}
					catch (InterruptedException ex) {
						Thread.currentThread().interrupt();
					}
				}
				if (status / 100 == 3) {
					exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
				}
				String comeBack = this.retryAfter;
				if (comeBack != null) {
					exchange.getResponseHeaders().add("Retry-After", comeBack);
				}
				exchange.sendResponseHeaders(status, -1);
				exchange.close();
			});
			started.start();
			this.port = started.getAddress().getPort();
			this.server = started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void kill() {
		if (this.server != null) {
			this.server.stop(0);
		}
	}

	public void answer(int status) {
		answer(status, null);
	}

	/** Answers so, and says when to come back. */
	public void answer(int status, @Nullable String comeBack) {
		this.retryAfter = comeBack;
		this.answer = status;
	}

	/** Answers nothing until it is let go. */
	public CountDownLatch holdUp() {
		CountDownLatch latch = new CountDownLatch(1);
		this.holdingUp = latch;
		return latch;
	}

	public void holdUpNoMore() {
		CountDownLatch latch = this.holdingUp;
		this.holdingUp = null;
		if (latch != null) {
			latch.countDown();
		}
	}

	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/** All that came, also what it did not take. */
	public List<Delivery> all() {
		return List.copyOf(this.deliveries);
	}

	/** What it took, in the order it came, each once. */
	public List<String> taken() {
		return this.deliveries.stream().filter((it) -> it.status() / 100 == 2).map(Delivery::id).distinct().toList();
	}

	@Override
	public void close() {
		holdUpNoMore();
		kill();
	}

	/**
	 * One request that came.
	 */
	public record Delivery(String id, String timestamp, String signature, String contentType, byte[] body, int status) {

		JsonNode event() {
			return JSON.readTree(this.body);
		}

		String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

	}

}
