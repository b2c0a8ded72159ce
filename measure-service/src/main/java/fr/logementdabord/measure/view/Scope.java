package fr.logementdabord.measure.view;

import java.util.Collection;
import java.util.Set;

import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which measures and agreements a viewer may see: a coordinator those of the territory,
 * an association its own, the Department and its auditors all. Other roles see nothing:
 * the measure type discloses health (VIAL) or a young person's homelessness (ENVAUL).
 *
 * @param everything the whole county
 * @param territories territories coordinated
 * @param organisations associations the viewer works for
 * @param hidden numbers of the protected cases that do not exist for the viewer
 */
public record Scope(boolean everything, Set<String> territories, Set<String> organisations, Set<String> hidden) {

	/**
	 * The scope of a viewer.
	 */
	public static Scope of(Viewer viewer) {
		String organisation = viewer.organisation();
		return new Scope(viewer.isAny(Roles.DEPARTMENT, Roles.AUDITOR),
				viewer.is(Roles.COORDINATOR) ? viewer.territories() : Set.of(),
				(viewer.is(Roles.ASSOCIATION) && organisation != null) ? Set.of(organisation) : Set.of(), Set.of());
	}

	/**
	 * The same without what belongs to these cases.
	 */
	public Scope without(Collection<String> cases) {
		return new Scope(this.everything, this.territories, this.organisations, Set.copyOf(cases));
	}

	/**
	 * The scope as part of a query.
	 */
	public Criteria criteria() {
		Criteria open = Criteria.where("caseId").nin(this.hidden);
		return this.everything ? new Criteria().andOperator(open)
				: new Criteria().andOperator(open,
						new Criteria().orOperator(Criteria.where("territory").in(this.territories),
								Criteria.where("provider").in(this.organisations)));
	}

	/**
	 * Whether something that may belong to a case is in the scope.
	 */
	public boolean includes(String territory, @Nullable String provider, @Nullable String caseId) {
		return includes(territory, provider) && (caseId == null || !this.hidden.contains(caseId));
	}

	/**
	 * Whether one thing is in the scope.
	 */
	public boolean includes(String territory, @Nullable String provider) {
		return this.everything || this.territories.contains(territory)
				|| (provider != null && this.organisations.contains(provider));
	}

}
