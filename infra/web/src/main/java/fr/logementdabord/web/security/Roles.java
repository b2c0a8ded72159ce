package fr.logementdabord.web.security;

/**
 * The roles a token may carry; each is the authority {@code ROLE_<role>}.
 */
public final class Roles {

	public static final String REFERRER = "referrer";

	public static final String COORDINATOR = "coordinator";

	public static final String ASSOCIATION = "association";

	/**
	 * A nurse or psychologist of an association's team, beside the association's role.
	 */
	public static final String HEALTH = "health";

	public static final String LANDLORD = "landlord";

	public static final String STATE = "state";

	public static final String DEPARTMENT = "department";

	public static final String PARTNER_SYSTEM = "partner-system";

	public static final String AUDITOR = "auditor";

	public static final String SERVICE = "service";

	private Roles() {
	}

}
