package fr.logementdabord.gateway.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import fr.logementdabord.gateway.lists.Owner;

import static fr.logementdabord.web.security.Roles.ASSOCIATION;
import static fr.logementdabord.web.security.Roles.AUDITOR;
import static fr.logementdabord.web.security.Roles.COORDINATOR;
import static fr.logementdabord.web.security.Roles.DEPARTMENT;
import static fr.logementdabord.web.security.Roles.LANDLORD;
import static fr.logementdabord.web.security.Roles.REFERRER;
import static fr.logementdabord.web.security.Roles.STATE;

/**
 * Where something is looked for. Numbers and references are looked for by the owner of
 * the list. Words may be somebody's name, so that they leave the gateway in no address:
 * the directory of organisations is read whole and searched here.
 *
 * @param title French name of what is found there
 * @param owner who owns the list
 * @param list path of the list for programs
 * @param page path of the page with the whole list
 * @param roles who may read it
 */
record Place(String title, Owner owner, String list, String page, Set<String> roles) {

	/** Cases, by a part of their number. */
	static final Place CASES = new Place("Parcours", Owner.REPORTING, "/api/cases", "/parcours",
			Set.of(REFERRER, COORDINATOR, ASSOCIATION, STATE, DEPARTMENT, AUDITOR));

	/** What landlords see of a case. */
	static final Place PLACEMENTS = new Place("Positionnements", Owner.HOUSING_CAPTURE, "/api/placements",
			"/positionnements", Set.of(LANDLORD));

	/** Dwellings, by a part of their reference. */
	static final Place DWELLINGS = new Place("Logements", Owner.HOUSING_CAPTURE, "/api/dwellings", "/logements",
			Set.of(LANDLORD, COORDINATOR, STATE, DEPARTMENT, AUDITOR));

	/** Organisations, by a part of their name. */
	static final Place ORGANISATIONS = new Place("Organisations", Owner.REFERRAL, "/api/organisations",
			"/saisines/annuaire", Set.of(REFERRER, COORDINATOR, ASSOCIATION, STATE, DEPARTMENT, AUDITOR));

	/** Where somebody with these roles finds this. */
	static List<Place> of(String typed, Collection<String> roles) {
		List<Place> places = isReference(typed) ? List.of(CASES, PLACEMENTS, DWELLINGS) : List.of(ORGANISATIONS);
		return places.stream().filter((place) -> place.roles().stream().anyMatch(roles::contains)).toList();
	}

	/** A number or reference has a figure in it; the name of a person has none. */
	static boolean isReference(String typed) {
		return typed.chars().anyMatch(Character::isDigit);
	}

	String pageWith(String reference) {
		return this.page + "?q=" + URLEncoder.encode(reference, StandardCharsets.UTF_8);
	}

}
