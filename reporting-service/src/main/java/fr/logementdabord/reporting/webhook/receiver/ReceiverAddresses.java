package fr.logementdabord.reporting.webhook.receiver;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Which addresses a partner may have us call: public ones over TLS. Whoever could have us
 * call others would reach the inside of our network (server-side request forgery).
 */
public final class ReceiverAddresses {

	private static final int HTTPS = 443;

	private static final int FIRST_UNPRIVILEGED = 1024;

	private static final int LONGEST = 500;

	private final boolean localAllowed;

	private final Names names;

	public ReceiverAddresses(boolean localAllowed) {
		this(localAllowed, InetAddress::getAllByName);
	}

	ReceiverAddresses(boolean localAllowed, Names names) {
		this.localAllowed = localAllowed;
		this.names = names;
	}

	/**
	 * What is wrong with an address, in French; null when it may be called. Its name is
	 * resolved here, and again at each delivery.
	 */
	public @Nullable String refusal(String address) {
		URI uri;
		try {
			uri = URI.create(address.strip());
		}
		catch (IllegalArgumentException notAnAddress) {
			return "Une adresse complète est attendue, par exemple https://exemple.fr/evenements.";
		}
		String wrong = form(uri);
		if (wrong != null) {
			return wrong;
		}
		try {
			resolve(uri.getHost());
			return null;
		}
		catch (ForbiddenReceiver inside) {
			return "Cette adresse n’est pas publique.";
		}
		catch (UnknownHostException unknown) {
			return "Le nom de cette adresse est inconnu.";
		}
	}

	private @Nullable String form(URI uri) {
		if (uri.getHost() == null || uri.toString().length() > LONGEST) {
			return "Une adresse complète est attendue, par exemple https://exemple.fr/evenements.";
		}
		boolean plain = "http".equals(lower(uri.getScheme()));
		if (!"https".equals(lower(uri.getScheme())) && !(plain && this.localAllowed)) {
			return "L’adresse commence par https://.";
		}
		if (uri.getUserInfo() != null || uri.getFragment() != null) {
			return "L’adresse ne porte ni identifiant, ni mot de passe, ni fragment.";
		}
		int port = uri.getPort();
		if (port >= 0 && port != HTTPS && port < FIRST_UNPRIVILEGED) {
			return "Ce port n’est pas permis.";
		}
		return null;
	}

	private static String lower(@Nullable String scheme) {
		return (scheme != null) ? scheme.toLowerCase(Locale.ROOT) : "";
	}

	/**
	 * The addresses of a name, all of them public.
	 * @throws ForbiddenReceiver when one of them is not
	 */
	public InetAddress[] resolve(String host) throws UnknownHostException {
		InetAddress[] addresses = this.names.resolve(host);
		for (InetAddress address : addresses) {
			if (!isPublic(address) && !(this.localAllowed && address.isLoopbackAddress())) {
				throw new ForbiddenReceiver(host);
			}
		}
		return addresses;
	}

	static boolean isPublic(InetAddress address) {
		if (address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isLinkLocalAddress()
				|| address.isSiteLocalAddress() || address.isMulticastAddress()) {
			return false;
		}
		byte[] bytes = address.getAddress();
		return (address instanceof Inet4Address) ? isPublic(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
				: isPublic(bytes);
	}

	/** Ranges of RFC 6890 that the JDK does not know by name. */
	private static boolean isPublic(int first, int second, int third) {
		boolean sharedByProviders = first == 100 && second >= 64 && second < 128;
		boolean special = first == 192 && second == 0 && (third == 0 || third == 2);
		boolean benchmarks = first == 198 && (second == 18 || second == 19);
		boolean examples = (first == 198 && second == 51 && third == 100)
				|| (first == 203 && second == 0 && third == 113);
		return first != 0 && first < 240 && !sharedByProviders && !special && !benchmarks && !examples;
	}

	/** Global unicast only, and none that carries an IPv4 address inside. */
	private static boolean isPublic(byte[] bytes) {
		boolean global = (bytes[0] & 0xe0) == 0x20;
		boolean tunnel = bytes[0] == 0x20 && (bytes[1] == 0x02 || (bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0));
		boolean example = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8;
		return global && !tunnel && !example;
	}

	/**
	 * Where names lead.
	 */
	@FunctionalInterface
	interface Names {

		InetAddress[] resolve(String host) throws UnknownHostException;

	}

	/**
	 * A name that leads inside.
	 */
	public static final class ForbiddenReceiver extends UnknownHostException {

		ForbiddenReceiver(String host) {
			super(host);
		}

	}

}
