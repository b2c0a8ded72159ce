package fr.logementdabord.journeys;

import java.util.List;
import java.util.Map;

/**
 * Beside the two cases that are over, one of what only work under way has, so that its
 * pages can be found: each begun by the person whose task it is.
 */
final class OneOfEach {

	private static final String KEYS = "pages";

	private OneOfEach() {
	}

	/** Begins everything; again, it changes nothing. */
	static void begin(Cast cast) {
		cast.departement().post("/api/grants/history", KEYS + "-grants", Map.of()).ok();
		cast.departement()
			.post("/api/reports/editions", KEYS + "-edition",
					Map.of("from", DemoGround.today().withDayOfYear(1).toString(), "to", DemoGround.today().toString()))
			.ok();
		cast.coordoArtois()
			.post("/api/network-sessions", KEYS + "-session",
					Map.of("kind", "GEP", "theme", "MENTAL_HEALTH", "heldOn", DemoGround.today().toString(), "audience",
							"SOCIAL_WORKERS", "organisations", List.of("asso-escale"), "territory", "artois"))
			.ok();
		cast.assoEscale()
			.post("/api/interventions", KEYS + "-intervention",
					Map.of("territory", "artois", "kind", "PEX", "requestedOn", DemoGround.today().toString(),
							"debtCents", 200_000))
			.ok();
		cast.ccasBethune().post("/api/referrals/drafts", KEYS + "-draft", Map.of("answers", Map.of())).ok();
		meeting(cast);
	}

	/** A household that searches, and a meeting that is to find it a dwelling. */
	private static void meeting(Cast cast) {
		DemoGround ground = DemoGround.prepare(cast, "it").withNewVacancies(cast, KEYS);
		CaseFile file = MelleD.referral(cast, KEYS);
		file.dwellingPutOnAgendaBy(cast.etat(), ground.meetingArtois(), ground.studioBethune());
		cast.etat()
			.post("/api/meetings/" + ground.meetingArtois() + "/sitting", KEYS + "-sitting",
					Map.of("heldOn", DemoGround.today().toString(), "startsAt", "14:00", "endsAt", "16:30", "place",
							"DDETS, Arras"))
			.ok();
		Waiting.untilTrue("the search of " + file.caseId() + " is open",
				() -> cast.coordoArtois().get("/api/searches?size=100").ok().body().contains(file.caseId()));
		cast.coordoArtois()
			.post("/api/meetings/" + ground.meetingArtois() + "/preparation", KEYS + "-preparation", Map.of())
			.ok();
		file.allocatedBy(cast.coordoArtois(), ground.envaulArtois());
	}

}
