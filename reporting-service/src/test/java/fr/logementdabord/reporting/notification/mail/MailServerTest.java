package fr.logementdabord.reporting.notification.mail;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import fr.logementdabord.reporting.notification.mail.MailServer.AddressRefused;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailServerTest {

	private final AtomicInteger asked = new AtomicInteger();

	@Test
	void a_server_that_fails_is_left_alone_for_a_while() {
		MailServer server = failing(new SendFailedException("away"));
		assertThatExceptionOfType(MailSendException.class).isThrownBy(() -> send(server));
		assertThatExceptionOfType(CallNotPermittedException.class).isThrownBy(() -> send(server));
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void an_address_that_is_refused_for_good_is_not_the_servers_failure_and_is_not_repeated() throws Exception {
		Address[] refused = { new InternetAddress("personne@exemple.invalid") };
		MailServer server = failing(new SendFailedException("550", null, new Address[0], new Address[0], refused));
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(AddressRefused.class).isThrownBy(() -> send(server))
				.withMessageNotContaining("personne");
		}
		assertThat(this.asked).hasValue(2);
	}

	private static void send(MailServer server) {
		server.send("personne@exemple.invalid", "Objet", "Texte", "MAIL-1");
	}

	private MailServer failing(SendFailedException why) {
		return new MailServer(new JavaMailSenderImpl() {
			@Override
			public void send(MimeMessage message) {
				MailServerTest.this.asked.incrementAndGet();
				throw new MailSendException(Map.of(message, why));
			}
		}, "suite@exemple.invalid", Duration.ofHours(1));
	}

}
