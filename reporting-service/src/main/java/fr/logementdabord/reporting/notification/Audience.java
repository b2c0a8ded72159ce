package fr.logementdabord.reporting.notification;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

/**
 * Whom a notification is for: whoever has a role for a territory or in an organisation,
 * that day. Never one person, since people change and the work stays.
 */
public enum Audience {

	/** The coordinators of a territory. */
	COORDINATORS(Roles.COORDINATOR),

	/** The organisation that sent the saisine. */
	REFERRERS(Roles.REFERRER),

	/** The association that has the measure. */
	ASSOCIATION(Roles.ASSOCIATION),

	/** The landlord of the dwelling. */
	LANDLORD(Roles.LANDLORD);

	private final String role;

	Audience(String role) {
		this.role = role;
	}

	/** Whether somebody has the role, whatever they have it for. */
	boolean mayHave(Viewer viewer) {
		return viewer.is(this.role);
	}

	/**
	 * The key of an audience.
	 * @param of a territory, or an organisation's id
	 */
	public String key(String of) {
		return name() + ":" + of;
	}

	/** The keys of all audiences that somebody belongs to. */
	public static Set<String> keysOf(Viewer viewer) {
		return Arrays.stream(values())
			.filter((audience) -> audience.mayHave(viewer))
			.flatMap((audience) -> audience.having(viewer).map(audience::key))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Coordinators work for territories, the others for an organisation. */
	private Stream<String> having(Viewer viewer) {
		return (this == COORDINATORS) ? viewer.territories().stream() : Stream.ofNullable(viewer.organisation());
	}

}
