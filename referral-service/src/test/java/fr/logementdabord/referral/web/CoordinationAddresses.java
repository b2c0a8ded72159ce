package fr.logementdabord.referral.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The addresses of the coordination that {@link CoordinationAccessIT} asks as everybody.
 */
final class CoordinationAddresses {

	/** Read by coordinators only. */
	static final List<String> DESK_READ = List.of("/api/referrals/desk", "/saisines/bureau", "/saisines/bureau/export",
			"/saisines/delegations");

	/** Written by coordinators only. */
	static final List<String> DESK_WRITTEN = List.of("/saisines/bureau/lot", "/saisines/bureau/lot/execution",
			"/saisines/delegations", "/saisines/delegations/{id}/fin", "/saisines/relances/{id}/traitee");

	private CoordinationAddresses() {
	}

	static List<String> all() {
		List<String> all = new ArrayList<>(DESK_READ);
		all.addAll(DESK_WRITTEN);
		return all;
	}

}
