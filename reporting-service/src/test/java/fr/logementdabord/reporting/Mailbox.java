package fr.logementdabord.reporting;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * The mail server of the tests: a real one, that may go away and come back.
 */
final class Mailbox {

	private static final int PORT = freePort();

	private static GreenMail server = start();

	private Mailbox() {
	}

	static int port() {
		return PORT;
	}

	static void goesAway() {
		server.stop();
	}

	static void comesBack() {
		server = start();
	}

	/** What this address has received since the server came up. */
	static List<Mail> of(String address) {
		return Arrays.stream(server.getReceivedMessages())
			.map(Mailbox::read)
			.filter((mail) -> mail.to().equals(address))
			.toList();
	}

	private static Mail read(MimeMessage message) {
		try {
			return new Mail(message.getRecipients(Message.RecipientType.TO)[0].toString(), message.getSubject(),
					String.valueOf(message.getContent()), GreenMailUtil.getWholeMessage(message));
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static GreenMail start() {
		GreenMail mail = new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		mail.start();
		return mail;
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An e-mail.
	 *
	 * @param whole with its headers, as it travelled
	 */
	record Mail(String to, String subject, String text, String whole) {
	}

}
