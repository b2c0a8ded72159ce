package fr.logementdabord.referral.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.referral.Protection;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.web.clearance.Clearance;
import fr.logementdabord.web.clearance.ProtectedThings;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The cases of a viewer: a referrer's own organisation, a coordinator's territories, an
 * association's measures as long as they last and then for the time of a handover,
 * everything for those who answer for the county. A referral that is not covered has no
 * territory: only its referrer and the county see it. Of these, what is protected exists
 * for those only who are cleared.
 */
public final class CaseAccess {

	/** Field of a queried document that holds the territory. */
	public static final String TERRITORY = "territory";

	/** Field of a queried document that holds the referrer's organisation. */
	public static final String REFERRER = "referrerOrganisation";

	/** Field of a queried document that holds what associations may know until when. */
	public static final String SHARES = "shares";

	private final Today today;

	private final ProtectedThings protectedCases;

	public CaseAccess(Today today, ProtectedThings protectedCases) {
		this.today = today;
		this.protectedCases = protectedCases;
	}

	/**
	 * The cases this viewer may see, as a query on a document with our three fields that
	 * is the case's own.
	 */
	public Criteria cases(Viewer viewer) {
		Criteria open = open(viewer, "_id");
		return seesAll(viewer) ? open : new Criteria().andOperator(oneOf(own(viewer)), open);
	}

	/**
	 * What exists for this viewer among whatever belongs to cases, as far as they are
	 * protected.
	 * @param field that holds the number of the case
	 */
	public Criteria open(Viewer viewer, String field) {
		return this.protectedCases.seenBy(viewer, field);
	}

	/**
	 * The cases whose household this viewer may know: the county's administration needs
	 * names, its statistics, its auditors and the State do not.
	 */
	public Criteria households(Viewer viewer) {
		Criteria open = open(viewer, "caseId");
		return viewer.is(Roles.DEPARTMENT) ? open : new Criteria().andOperator(oneOf(own(viewer)), open);
	}

	/**
	 * Whether this case exists for this viewer, as far as it is protected.
	 */
	public static boolean isOpen(Viewer viewer, Known referral) {
		Protection protection = referral.protection();
		return Clearance.lets(viewer, (protection != null) ? protection.cleared() : null);
	}

	/**
	 * Whether this viewer says who may know of the case: its coordinator, and the
	 * Department even when it is not cleared itself, so that a case never stays without
	 * anybody.
	 */
	public static boolean protects(Viewer viewer, Known referral) {
		return coordinates(viewer, referral) || viewer.is(Roles.DEPARTMENT);
	}

	/** Whether this viewer may see the case. */
	public boolean maySee(Viewer viewer, Known referral) {
		return isOpen(viewer, referral) && (seesAll(viewer) || isOwn(viewer, referral));
	}

	/** Whether this viewer may know the household. */
	public boolean mayKnowHousehold(Viewer viewer, Known referral) {
		return isOpen(viewer, referral) && (viewer.is(Roles.DEPARTMENT) || isOwn(viewer, referral));
	}

	/** Whether this viewer decides the next steps. */
	public static boolean coordinates(Viewer viewer, Known referral) {
		String territory = referral.territory();
		return viewer.is(Roles.COORDINATOR) && territory != null && viewer.territories().contains(territory)
				&& isOpen(viewer, referral);
	}

	/** Whether this viewer's organisation sent the referral. */
	public static boolean referred(Viewer viewer, Known referral) {
		return viewer.is(Roles.REFERRER) && referral.file().referrerOrganisation().equals(viewer.organisation())
				&& isOpen(viewer, referral);
	}

	/**
	 * Whether the household is in this viewer's care: those who need to know all of it.
	 */
	public boolean isOwn(Viewer viewer, Known referral) {
		String organisation = viewer.organisation();
		return coordinates(viewer, referral) || referred(viewer, referral)
				|| (viewer.is(Roles.ASSOCIATION) && organisation != null && isOpen(viewer, referral)
						&& referral.shares().stream().anyMatch((share) -> share.lets(organisation, today())));
	}

	private static boolean seesAll(Viewer viewer) {
		return viewer.isAny(Roles.DEPARTMENT, Roles.STATE, Roles.AUDITOR);
	}

	private List<Criteria> own(Viewer viewer) {
		List<Criteria> own = new ArrayList<>();
		String organisation = viewer.organisation();
		if (viewer.is(Roles.COORDINATOR) && !viewer.territories().isEmpty()) {
			own.add(Criteria.where(TERRITORY).in(viewer.territories()));
		}
		if (viewer.is(Roles.REFERRER) && organisation != null) {
			own.add(Criteria.where(REFERRER).is(organisation));
		}
		if (viewer.is(Roles.ASSOCIATION) && organisation != null) {
			own.add(Criteria.where(SHARES)
				.elemMatch(Criteria.where("provider")
					.is(organisation)
					.orOperator(Criteria.where("lastDay").is(null), Criteria.where("lastDay").gte(today()))));
		}
		return own;
	}

	private LocalDate today() {
		return this.today.date();
	}

	/** Without any reason to see, nothing is seen. */
	private static Criteria oneOf(List<Criteria> reasons) {
		return reasons.isEmpty() ? Criteria.where("_id").in(List.of()) : new Criteria().orOperator(reasons);
	}

}
