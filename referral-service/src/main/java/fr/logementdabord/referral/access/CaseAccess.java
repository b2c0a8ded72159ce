package fr.logementdabord.referral.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The cases of a viewer: a referrer's own organisation, a coordinator's territories, an
 * association's measures as long as they last and then for the time of a handover,
 * everything for those who answer for the county. A referral that is not covered has no
 * territory: only its referrer and the county see it.
 */
public final class CaseAccess {

	/** Field of a queried document that holds the territory. */
	public static final String TERRITORY = "territory";

	/** Field of a queried document that holds the referrer's organisation. */
	public static final String REFERRER = "referrerOrganisation";

	/** Field of a queried document that holds what associations may know until when. */
	public static final String SHARES = "shares";

	private final Today today;

	public CaseAccess(Today today) {
		this.today = today;
	}

	/** The cases this viewer may see, as a query on a document with our three fields. */
	public Criteria cases(Viewer viewer) {
		return seesAll(viewer) ? new Criteria() : oneOf(own(viewer));
	}

	/**
	 * The cases whose household this viewer may know: the county's administration needs
	 * names, its statistics, its auditors and the State do not.
	 */
	public Criteria households(Viewer viewer) {
		return viewer.is(Roles.DEPARTMENT) ? new Criteria() : oneOf(own(viewer));
	}

	/** Whether this viewer may see the case. */
	public boolean maySee(Viewer viewer, Known referral) {
		return seesAll(viewer) || isOwn(viewer, referral);
	}

	/** Whether this viewer may know the household. */
	public boolean mayKnowHousehold(Viewer viewer, Known referral) {
		return viewer.is(Roles.DEPARTMENT) || isOwn(viewer, referral);
	}

	/** Whether this viewer decides the next steps. */
	public static boolean coordinates(Viewer viewer, Known referral) {
		String territory = referral.territory();
		return viewer.is(Roles.COORDINATOR) && territory != null && viewer.territories().contains(territory);
	}

	/** Whether this viewer's organisation sent the referral. */
	public static boolean referred(Viewer viewer, Known referral) {
		return viewer.is(Roles.REFERRER) && referral.file().referrerOrganisation().equals(viewer.organisation());
	}

	/**
	 * Whether the household is in this viewer's care: those who need to know all of it.
	 */
	public boolean isOwn(Viewer viewer, Known referral) {
		String organisation = viewer.organisation();
		return coordinates(viewer, referral) || referred(viewer, referral)
				|| (viewer.is(Roles.ASSOCIATION) && organisation != null
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
