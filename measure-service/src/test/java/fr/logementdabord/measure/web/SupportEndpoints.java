package fr.logementdabord.measure.web;

import java.util.List;
import java.util.Map;

import fr.logementdabord.measure.web.MeasureAccessIT.Endpoint;

import static fr.logementdabord.measure.web.MeasureAccessIT.form;
import static fr.logementdabord.measure.web.MeasureAccessIT.get;
import static fr.logementdabord.measure.web.MeasureAccessIT.page;
import static fr.logementdabord.measure.web.MeasureAccessIT.post;

/**
 * The endpoints of the support itself, tried by {@link MeasureAccessIT}.
 */
final class SupportEndpoints {

	private SupportEndpoints() {
	}

	static List<Endpoint> details() {
		return List.of(get("/api/measures/{measure}/course"), page("/mesures/{measure}/deroulement"),
				get("/api/measures/{measure}/journal"), page("/mesures/{measure}/journal"),
				get("/mesures/{measure}/journal/contacts.csv"), get("/api/measures/{measure}/subsidies"),
				page("/mesures/{measure}/subsides"), get("/mesures/{measure}/subsides/subsides.csv"),
				get("/api/measures/{measure}/aftercare"), page("/mesures/{measure}/suites"),
				get("/api/measures/{measure}/reviews"), page("/mesures/{measure}/bilans"),
				page("/mesures/{measure}/bilans/B-AAAAAAAAAAAA"),
				get("/mesures/{measure}/bilans/B-AAAAAAAAAAAA/bilan.pdf"));
	}

	/** The desk shows an association its own measures; it is nobody else's page. */
	static List<Endpoint> desk() {
		return List.of(page("/mesures/bureau"), get("/mesures/bureau/mesures.csv"));
	}

	static List<Endpoint> associationCommands() {
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

}
