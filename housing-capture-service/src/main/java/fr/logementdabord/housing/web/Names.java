package fr.logementdabord.housing.web;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;

import fr.logementdabord.web.identity.DisplayNames;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names beside case numbers, for coordinators and the département only. Landlords and
 * State are not even asked about: for them the number is all there is.
 */
@Component
class Names {

	private final DisplayNames displayNames;

	Names(DisplayNames displayNames) {
		this.displayNames = displayNames;
	}

	Map<String, String> of(Viewer viewer, Collection<@Nullable String> caseIds) {
		return mayAsk(viewer) ? this.displayNames.of(caseIds.stream().filter(Objects::nonNull).distinct().toList())
				: Map.of();
	}

	static boolean mayAsk(Viewer viewer) {
		return viewer.isAny(Roles.COORDINATOR, Roles.DEPARTMENT) && !viewer.isAny(Roles.LANDLORD, Roles.STATE);
	}

}
