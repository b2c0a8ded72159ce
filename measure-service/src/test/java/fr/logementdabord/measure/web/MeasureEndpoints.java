package fr.logementdabord.measure.web;

import java.util.List;
import java.util.Map;

import fr.logementdabord.measure.web.MeasureAccessIT.Endpoint;

import static fr.logementdabord.measure.web.MeasureAccessIT.form;
import static fr.logementdabord.measure.web.MeasureAccessIT.get;
import static fr.logementdabord.measure.web.MeasureAccessIT.page;
import static fr.logementdabord.measure.web.MeasureAccessIT.post;

/**
 * The commands, and the endpoints of the support, tried by {@link MeasureAccessIT}.
 */
final class MeasureEndpoints {

	private MeasureEndpoints() {
	}

	static List<Endpoint> details() {
		return List.of(get("/api/measures/{measure}/course"), page("/mesures/{measure}/deroulement"),
				get("/api/measures/{measure}/journal"), page("/mesures/{measure}/journal"),
				get("/mesures/{measure}/journal/contacts.csv"), get("/api/measures/{measure}/subsidies"),
				page("/mesures/{measure}/subsides"), get("/mesures/{measure}/journal/contacts.xlsx"),
				get("/mesures/{measure}/subsides/subsides.csv"), get("/mesures/{measure}/subsides/subsides.xlsx"),
				get("/api/measures/{measure}/aftercare"), page("/mesures/{measure}/suites"),
				get("/api/measures/{measure}/reviews"), page("/mesures/{measure}/bilans"),
				page("/mesures/{measure}/bilans/B-AAAAAAAAAAAA"),
				get("/mesures/{measure}/bilans/B-AAAAAAAAAAAA/bilan.pdf"));
	}

	/** The desk shows an association its own measures; it is nobody else's page. */
	static List<Endpoint> desk() {
		return List.of(page("/mesures/bureau"), get("/mesures/bureau/mesures.csv"));
	}

	static List<Endpoint> supportCommands() {
		return List.of(post("/api/measures/{measure}/course/renewal", "{\"number\":2}"),
				form("/mesures/{measure}/deroulement/renouvellement", Map.of("number", "2")),
				post("/api/measures/{measure}/journal/team",
						"{\"memberId\":\"worker-1\",\"discipline\":\"CESF\",\"joinedOn\":\"{today}\"}"),
				form("/mesures/{measure}/journal/equipe",
						Map.of("memberId", "worker-1", "discipline", "CESF", "joinedOn", "{today}")),
				post("/api/measures/{measure}/subsidies/grants", "{\"grantedCents\":1,\"grantedOn\":\"{today}\"}"),
				form("/mesures/{measure}/subsides/dotations", Map.of("granted", "1", "grantedOn", "{today}")),
				post("/api/measures/{measure}/aftercare/handover", "{\"service\":\"MDS\",\"arrangedOn\":\"{today}\"}"),
				form("/mesures/{measure}/suites/relais", Map.of("service", "MDS", "arrangedOn", "{today}")),
				post("/api/measures/{measure}/reviews/B-AAAAAAAAAAAA/content", "{\"scores\":{}}"),
				post("/api/measures/{measure}/reviews/B-AAAAAAAAAAAA/signature", "{}"),
				form("/mesures/{measure}/bilans/B-AAAAAAAAAAAA/contenu", Map.of("summary", "x")),
				form("/mesures/{measure}/bilans/B-AAAAAAAAAAAA/signature", Map.of("household", "SIGNED")));
	}

	static List<Endpoint> coordinatorCommands() {
		return List.of(post("/api/measures/{awaiting}/allocation", "{\"agreementId\":\"{agreement}\"}"),
				post("/api/measures/{awaiting}/cancellation", "{\"because\":\"OTHER\"}"),
				form("/mesures/{awaiting}/attribution", Map.of("agreementId", "{agreement}")),
				form("/mesures/{awaiting}/annulation", Map.of("because", "OTHER")));
	}

	/** What the association does with the measure itself. */
	static List<Endpoint> conductCommands() {
		return List.of(post("/api/measures/{measure}/lead-worker", "{\"workerId\":\"worker-1\"}"),
				post("/api/measures/{measure}/start", "{\"startedOn\":\"{today}\"}"),
				post("/api/measures/{measure}/reviews", "{\"kind\":\"FINAL\",\"heldOn\":\"{today}\"}"),
				post("/api/measures/{measure}/end",
						"{\"endedOn\":\"{today}\",\"reason\":\"DEPARTURE\",\"destination\":\"HOSTED\"}"),
				form("/mesures/{measure}/referent", Map.of("workerId", "worker-1")),
				form("/mesures/{measure}/demarrage", Map.of("startedOn", RunningService.today().toString())),
				form("/mesures/{measure}/bilans", Map.of("kind", "FINAL", "heldOn", RunningService.today().toString())),
				form("/mesures/{measure}/fin", Map.of("endedOn", RunningService.today().toString(), "reason",
						"DEPARTURE", "destination", "HOSTED")));
	}

	static List<Endpoint> departmentCommands() {
		return List.of(
				post("/api/agreements",
						"{\"provider\":\"asso-intrus\",\"territory\":\"artois\",\"measureType\":\"ADSL\",\"year\":2026,"
								+ "\"places\":1,\"unitCostCents\":1}"),
				post("/api/agreements/{agreement}/amendments",
						"{\"effectiveOn\":\"2026-12-31\",\"places\":9,\"unitCostCents\":1}"),
				form("/conventions/{agreement}/avenants",
						Map.of("effectiveOn", "2026-12-31", "places", "9", "unitCost", "1")),
				form("/conventions", Map.of("provider", "asso-intrus", "territory", "artois", "measureType", "ADSL",
						"year", "2026", "places", "1", "unitCost", "1")));
	}

	/** For the coordinator of the measure and the association that has it. */
	static List<Endpoint> refusals() {
		return List.of(post("/api/measures/{measure}/refusal", "{\"by\":\"HOUSEHOLD\",\"motive\":\"OTHER\"}"),
				page("/mesures/{measure}/refus"),
				form("/mesures/{measure}/refus", Map.of("by", "HOUSEHOLD", "motive", "OTHER")));
	}

}
