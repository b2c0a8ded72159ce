package fr.logementdabord.reporting.notification.mail;

import java.time.Duration;
import java.util.Arrays;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * The mail server, left alone for a while once it fails: whoever waits for it holds up
 * nobody else.
 */
public class MailServer {

	private final @Nullable JavaMailSender sender;

	private final CircuitBreaker breaker;

	private final String from;

	/**
	 * A mail server.
	 * @param sender null where none is configured
	 */
	public MailServer(@Nullable JavaMailSender sender, String from, Duration restAfterFailure) {
		this.sender = sender;
		this.from = from;
		this.breaker = CircuitBreaker.of("mail",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(1)
					.minimumNumberOfCalls(1)
					.permittedNumberOfCallsInHalfOpenState(1)
					.waitDurationInOpenState(restAfterFailure)
					.ignoreExceptions(AddressRefused.class)
					.build());
	}

	/** Whether there is one. */
	public boolean isThere() {
		return this.sender != null;
	}

	/**
	 * Sends a text.
	 * @param id the same for the same e-mail sent again
	 * @throws AddressRefused when the address will never take it
	 * @throws RuntimeException when it may go later
	 */
	void send(String address, String subject, String text, String id) {
		JavaMailSender there = this.sender;
		if (there == null) {
			throw new IllegalStateException("No mail server is configured");
		}
		this.breaker.executeRunnable(() -> send(there, address, subject, text, id));
	}

	private void send(JavaMailSender there, String address, String subject, String text, String id) {
		try {
			MimeMessage message = there.createMimeMessage();
			var mail = new MimeMessageHelper(message, "UTF-8");
			mail.setFrom(this.from);
			mail.setTo(address);
			mail.setSubject(subject);
			mail.setText(text);
			// said by RFC 3834: nobody's absence notice answers
			message.setHeader("Auto-Submitted", "auto-generated");
			message.setHeader("Message-ID", "<" + id + "@logement-dabord>");
			there.send(message);
		}
		catch (MailSendException failed) {
			throw isRefused(failed) ? new AddressRefused() : failed;
		}
		catch (MessagingException wrong) {
			throw new AddressRefused();
		}
	}

	private static boolean isRefused(MailSendException failed) {
		return Arrays.stream(failed.getMessageExceptions())
			.anyMatch((why) -> why instanceof SendFailedException refused && refused.getInvalidAddresses() != null
					&& refused.getInvalidAddresses().length > 0);
	}

	/**
	 * The address takes nothing, now or later. Says nothing of the address.
	 */
	static final class AddressRefused extends RuntimeException {

		AddressRefused() {
			super("the address is refused");
		}

	}

}
