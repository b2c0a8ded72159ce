package fr.logementdabord.testkit.abuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import fr.logementdabord.testkit.parts.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody with a login and the right role who means harm. Each attack is answered by a
 * precise refusal or does nothing; none is our failure (5xx).
 */
public final class AbuseSpec {

	private static final String FORGED = "FORGED-LOG-LINE";

	private static final int DEEP = 100_000;

	private static final int LARGE = 5 * 1024 * 1024;

	private final Caller attacker;

	private AbuseSpec(Caller attacker) {
		this.attacker = attacker;
	}

	/**
	 * Somebody who may do what is asked, so that the attack is what is refused.
	 */
	public static AbuseSpec by(Caller attacker) {
		return new AbuseSpec(attacker);
	}

	/**
	 * Sends JSON that is too large, too deep, or holds a number that takes for ever.
	 * @param path of a command
	 */
	public AbuseSpec thenJsonOutOfMeasureIsRefused(String path) {
		assertThat(this.attacker.post(path, "{\"a\":\"" + "a".repeat(LARGE) + "\"}").status()).as("large")
			.isEqualTo(413);
		for (String body : List.of("[".repeat(DEEP), "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
				"{\"a\":" + "9".repeat(DEEP) + "}", "{\"a\":1e999999999}")) {
			Caller.Answer answer = this.attacker.post(path, body);
			assertThat(answer.status()).as("%s…", body.substring(0, 8)).isEqualTo(400);
			assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		}
		return this;
	}

	/**
	 * Brings workbooks that inflate beyond measure or reach for a file of the machine.
	 * @param path that takes a spreadsheet as its body
	 * @param contentType it is sent with
	 */
	public AbuseSpec thenHostileWorkbooksAreRefused(String path, String contentType) {
		String secret = "SECRET-" + UUID.randomUUID();
		try {
			Path file = Files.writeString(Files.createTempFile("secret", ".txt"), secret);
			for (byte[] book : List.of(HostileBook.bomb(), HostileBook.reachingFor(file),
					HostileBook.doublingItself())) {
				Caller.Answer answer = Caller.send(this.attacker
					.request(path, "Content-Type", contentType, "Idempotency-Key", UUID.randomUUID().toString())
					.POST(BodyPublishers.ofByteArray(book)));
				assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
				assertThat(answer.body()).doesNotContain(secret);
			}
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	/**
	 * Puts line ends into whatever is sent; none of it begins a line of the log.
	 * @param list a list that is searched by {@code q}
	 * @param command a command
	 * @param log all that was logged
	 */
	public AbuseSpec thenNobodyForgesALineOfTheLog(String list, String command, Supplier<String> log) {
		String ends = "%0D%0A" + FORGED + "%0A" + FORGED;
		for (String path : List.of(list + "?q=" + ends, list + "?page=" + ends, list + "/" + ends,
				list + "?" + ends + "=1", "/" + ends)) {
			assertThat(this.attacker.get(path, "User-Agent", FORGED, "Referer", FORGED).status()).as(path)
				.isLessThan(500);
		}
		String text = "a\\r\\n" + FORGED + "\\n" + FORGED;
		assertThat(this.attacker.post(command, "{\"%s\":\"%s\"}".formatted(text, text)).status()).isEqualTo(400);
		assertThat(this.attacker.post(command, "\r\n" + FORGED).status()).isEqualTo(400);
		assertThat(log.get().lines()).noneMatch((line) -> line.startsWith(FORGED));
		return this;
	}

	/**
	 * Sends a right command together with what only the service decides.
	 * @param path of the command
	 * @param json right by itself
	 * @param fields what the sender has no say in, each with the value it would like
	 * @return the answer, accepted: what was sent in excess must not be found in it
	 */
	public JsonNode thenNothingMoreIsAssigned(String path, String json, String... fields) {
		ObjectNode more = (ObjectNode) JsonMapper.shared().readTree(json);
		for (int i = 0; i < fields.length; i += 2) {
			more.put(fields[i], fields[i + 1]);
		}
		Caller.Answer answer = this.attacker.post(path, more.toString());
		if (answer.status() == 400) {
			// refused for what it has too much of: the same without it is right
			answer = this.attacker.post(path, json);
		}
		assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
		for (int i = 1; i < fields.length; i += 2) {
			assertThat(answer.body()).doesNotContain("\"" + fields[i] + "\"");
		}
		return answer.json();
	}

}
