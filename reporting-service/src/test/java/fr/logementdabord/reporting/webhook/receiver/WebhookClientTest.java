package fr.logementdabord.reporting.webhook.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.logementdabord.reporting.Receiver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A delivery goes to the address that was checked, and a receiver is left alone as long
 * as it asks for.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookClientTest {

	private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);

	private final Receiver receiver = Receiver.start();

	private final List<String> asked = new ArrayList<>();

	@AfterEach
	void it_ends() {
		this.receiver.close();
	}

	@Test
	void a_name_that_leads_inside_once_it_was_accepted_is_not_called() {
		ReceiverAddresses addresses = new ReceiverAddresses(false, leading("8.8.8.8", "127.0.0.1"));
		assertThat(addresses.refusal("https://recepteur.example:" + port())).as("when it subscribes").isNull();

		assertThat(post(addresses).outcome()).isEqualTo(Attempt.Outcome.FORBIDDEN);
		assertThat(this.receiver.all()).isEmpty();
	}

	@Test
	void a_name_is_asked_once_for_a_connection_which_goes_to_that_very_address() {
		// asked a second time the name would lead nowhere
		ReceiverAddresses addresses = new ReceiverAddresses(true, leading("127.0.0.1", "203.0.113.7"));

		assertThat(post(addresses).outcome()).isEqualTo(Attempt.Outcome.DELIVERED);
		assertThat(this.asked).containsExactly("recepteur.example");
	}

	@Test
	void one_inner_address_among_public_ones_is_enough_to_refuse() {
		ReceiverAddresses addresses = new ReceiverAddresses(false, (host) -> new InetAddress[] {
				InetAddress.getByName("8.8.8.8"), InetAddress.getByName("169.254.169.254") });
		assertThat(post(addresses).outcome()).isEqualTo(Attempt.Outcome.FORBIDDEN);
	}

	@Test
	void a_receiver_says_in_seconds_or_by_a_date_when_to_come_back() {
		assertThat(told("120")).isEqualTo(Duration.ofMinutes(2));
		assertThat(told("Sat, 28 Nov 2026 12:30:00 GMT")).isEqualTo(Duration.ofMinutes(30));
		assertThat(told("Sat, 28 Nov 2026 11:00:00 GMT")).as("in the past").isZero();
		assertThat(told("999999999")).as("a day at most").isEqualTo(Duration.ofDays(1));
		assertThat(told("-1")).isNull();
		assertThat(told("bientôt")).isNull();
		assertThat(told(null)).isNull();
	}

	private @Nullable Duration told(@Nullable String retryAfter) {
		this.receiver.answer(503, retryAfter);
		return post(new ReceiverAddresses(true, leading("127.0.0.1"))).retryAfter();
	}

	private Attempt post(ReceiverAddresses addresses) {
		try (WebhookClient client = new WebhookClient(addresses, Duration.ofSeconds(10), NOON)) {
			return client.post("http://recepteur.example:" + port(), Map.of("webhook-id", "referral-1/1"),
					"{}".getBytes(StandardCharsets.UTF_8));
		}
	}

	private int port() {
		return Integer.parseInt(this.receiver.url().replaceAll(".*:", ""));
	}

	/** A name server that answers differently each time; the last answer stays. */
	private ReceiverAddresses.Names leading(String... addresses) {
		List<String> answers = new ArrayList<>(List.of(addresses));
		return (host) -> {
			this.asked.add(host);
			return new InetAddress[] { address((answers.size() > 1) ? answers.removeFirst() : answers.getFirst()) };
		};
	}

	private static InetAddress address(String written) throws UnknownHostException {
		return InetAddress.getByName(written);
	}

}
