package fr.logementdabord.web.clearance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The one rule of what is protected beyond ordinary rights: it bears the marks of those
 * whom it stays open to, and exists for nobody else. A mark names an account, the
 * coordinators of a territory, an organisation or a role, never a person: it may travel
 * in an event and stand in a query. A clearance only narrows; whoever has no ordinary
 * right to a thing is not given one by a mark.
 */
public final class Clearance {

	/** The Department's administration. */
	public static final String DEPARTMENT = role(Roles.DEPARTMENT);

	private static final int BYTES = 10;

	private Clearance() {
	}

	/** The mark of one account: 20 hexadecimal digits of a hash, not its login. */
	public static String account(String login) {
		return "account:" + HexFormat.of().formatHex(sha256("account\u0000" + login), 0, BYTES);
	}

	/** The mark of whoever coordinates a territory, also for the time of a delegation. */
	public static String coordinators(String territory) {
		return "coordinators:" + territory;
	}

	/** The mark of whoever works for an organisation. */
	public static String organisation(String id) {
		return "organisation:" + id;
	}

	private static String role(String role) {
		return "role:" + role;
	}

	/** All marks that a viewer bears. */
	public static Set<String> marksOf(Viewer viewer) {
		Set<String> marks = new TreeSet<>();
		marks.add(account(viewer.login()));
		viewer.roles().forEach((role) -> marks.add(role(role)));
		if (viewer.is(Roles.COORDINATOR)) {
			viewer.territories().forEach((territory) -> marks.add(coordinators(territory)));
		}
		if (viewer.organisation() != null) {
			marks.add(organisation(viewer.organisation()));
		}
		return marks;
	}

	/**
	 * Whether a thing may be shown to a viewer, as far as its protection goes.
	 * @param cleared the marks it stays open to; null = it is not protected
	 */
	public static boolean lets(Viewer viewer, @Nullable Collection<String> cleared) {
		return cleared == null || marksOf(viewer).stream().anyMatch(cleared::contains);
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
