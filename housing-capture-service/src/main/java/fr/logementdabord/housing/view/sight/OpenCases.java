package fr.logementdabord.housing.view.sight;

import java.util.List;

import fr.logementdabord.web.clearance.ProtectedThings;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;

import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which protected cases exist for somebody. A landlord sees what it saw: the number of a
 * placement it must answer, and no household.
 */
public final class OpenCases {

	private final ProtectedThings protectedCases;

	public OpenCases(ProtectedThings protectedCases) {
		this.protectedCases = protectedCases;
	}

	/** The numbers of the cases that do not exist for the viewer. */
	public List<String> hiddenFrom(Viewer viewer) {
		return viewer.is(Roles.LANDLORD) ? List.of() : this.protectedCases.hiddenFrom(viewer);
	}

	/** The part of a query that keeps out what does not exist for the viewer. */
	public Criteria open(Viewer viewer) {
		return viewer.is(Roles.LANDLORD) ? new Criteria() : this.protectedCases.seenBy(viewer, "caseId");
	}

	/** Whether a case does not exist for the viewer. */
	public boolean hides(Viewer viewer, String caseId) {
		return !viewer.is(Roles.LANDLORD) && this.protectedCases.hides(viewer, caseId);
	}

}
