package fr.logementdabord.housing.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static fr.logementdabord.housing.web.Endpoint.form;
import static fr.logementdabord.housing.web.Endpoint.get;
import static fr.logementdabord.housing.web.Endpoint.page;
import static fr.logementdabord.housing.web.Endpoint.post;

/**
 * Every endpoint of the service and the roles it is for.
 */
final class AccessMatrix {

	private static final Set<String> ALL = Set.of("landlord", "coordinator", "state", "department", "auditor");

	private static final Set<String> WITHOUT_LANDLORDS = Set.of("coordinator", "state", "department", "auditor");

	private static final Set<String> LANDLORD = Set.of("landlord");

	private static final Set<String> COORDINATOR = Set.of("coordinator");

	private static final Set<String> STATE = Set.of("state");

	private static final Set<String> LEADERS = Set.of("state", "coordinator");

	private static final Set<String> BOTH = Set.of("landlord", "coordinator");

	static final String ANNOUNCEMENT = People.announcement("REF-ACCESS", "62119", "ORDINARY");

	private static final Set<String> SENDERS = Set.of("landlord", "partner-system");

	private static final Set<String> SENDERS_AND_DEPARTMENT = Set.of("landlord", "partner-system", "department");

	static final List<Endpoint> LISTS = List.of(get("/api/dwellings/tension", WITHOUT_LANDLORDS),
			get("/api/dwellings/tension/one-more?territory=artois", WITHOUT_LANDLORDS),
			page("/logements/tension", WITHOUT_LANDLORDS), get("/api/dwellings/answer-times", ALL),
			page("/logements/delais-de-reponse", ALL), get("/api/inbox/availabilities", SENDERS_AND_DEPARTMENT),
			page("/logements/evenements", Set.of("landlord", "department")), get("/api/dwellings", ALL),
			get("/api/searches", WITHOUT_LANDLORDS), get("/api/meetings", ALL), get("/api/placements", ALL),
			get("/api/tenancies", ALL), page("/baux", ALL), page("/logements", ALL),
			page("/recherches", WITHOUT_LANDLORDS), page("/reunions", ALL), page("/positionnements", ALL));

	static final List<Endpoint> DETAILS = List.of(get("/api/dwellings/uploads/{upload}", LANDLORD),
			page("/logements/fichiers/{upload}", LANDLORD), page("/recherches/{search}", WITHOUT_LANDLORDS),
			get("/api/inbox/availabilities/{entry}", SENDERS_AND_DEPARTMENT),
			get("/api/inbox/availabilities/{entry}/content", SENDERS_AND_DEPARTMENT),
			get("/api/dwellings/{dwelling}", ALL), get("/api/searches/{search}", WITHOUT_LANDLORDS),
			get("/api/meetings/{meeting}", ALL), get("/api/placements/{placement}", ALL),
			get("/api/tenancies/{tenancy}", ALL), page("/baux/{tenancy}", ALL),
			get("/api/placements/{placement}/motive", COORDINATOR), get("/api/placements/{placement}/candidate", ALL),
			page("/reunions/{meeting}", ALL), page("/positionnements/{placement}", ALL),
			// meetings: table, files
			get("/api/meetings/{meeting}/matching", WITHOUT_LANDLORDS),
			get("/api/meetings/{meeting}/follow-ups", WITHOUT_LANDLORDS),
			page("/reunions/{meeting}/table", WITHOUT_LANDLORDS),
			page("/reunions/{meeting}/table/avancement", WITHOUT_LANDLORDS),
			page("/reunions/{meeting}/rapprochements", WITHOUT_LANDLORDS),
			page("/reunions/{meeting}/rapprochements/{dwelling}/{search}", WITHOUT_LANDLORDS),
			page("/reunions/{meeting}/menages/{search}", WITHOUT_LANDLORDS),
			page("/reunions/{meeting}/suites", WITHOUT_LANDLORDS), page("/reunions/{meeting}/invitation.ics", ALL),
			page("/reunions/{meeting}/compte-rendu.pdf", ALL));

	static final List<Endpoint> COMMANDS_ON_SOMETHING = List.of(
			post("/api/dwellings/uploads/{upload}/announcement", LANDLORD, "{}"),
			form("/logements/fichiers/{upload}/announcement", LANDLORD, Map.of()),
			post("/api/searches/{search}/needs", COORDINATOR, SearchesIT.NEEDS),
			post("/api/searches/{search}/pause", COORDINATOR, "{\"until\":\"2099-01-01\",\"reason\":\"OTHER\"}"),
			post("/api/searches/{search}/resumption", COORDINATOR, "{}"),
			form("/recherches/{search}/needs", COORDINATOR,
					Map.of("typologies", "T1", "composition", "COUPLE", "accessible", "false")),
			form("/recherches/{search}/pause", COORDINATOR, Map.of("until", "2099-01-01", "reason", "OTHER")),
			form("/recherches/{search}/resumption", COORDINATOR, Map.of()),
			post("/api/dwellings/{dwelling}/confirmation", LANDLORD, "{}"),
			post("/api/dwellings/{dwelling}/withdrawal", LANDLORD, "{}"),
			post("/api/meetings/{meeting}/agenda", LEADERS, "{\"dwellingId\":\"{dwelling}\"}"),
			post("/api/meetings/{meeting}/proposals", LEADERS,
					"{\"dwellingId\":\"{dwelling}\",\"searchId\":\"{search}\"}"),
			post("/api/placements/{placement}/landlord-answer", LANDLORD, "{\"accepted\":true}"),
			post("/api/placements/{placement}/household-refusal", COORDINATOR, "{\"motive\":\"OTHER\"}"),
			post("/api/placements/{placement}/coordination-refusal", COORDINATOR, "{\"reason\":\"OTHER\"}"),
			post("/api/placements/{placement}/household-withdrawal", LANDLORD, "{\"motive\":\"OTHER\"}"),
			post("/api/placements/{placement}/alert-acknowledgement", COORDINATOR, "{}"),
			post("/api/placements/{placement}/committee", LANDLORD,
					"{\"outcome\":\"AWARDED\",\"decidedOn\":\"{today}\"}"),
			post("/api/placements/{placement}/lease", BOTH, "{\"kind\":\"DIRECT\",\"signedOn\":\"{today}\"}"),
			post("/api/placements/{placement}/move-in", BOTH, "{\"movedInOn\":\"{today}\"}"),
			form("/logements/{dwelling}/confirmation", LANDLORD, Map.of()),
			post("/api/tenancies/{tenancy}/slide-plan", BOTH, "{\"plannedOn\":\"{today}\"}"),
			post("/api/tenancies/{tenancy}/slide", BOTH, "{\"slidOn\":\"{today}\"}"),
			post("/api/tenancies/{tenancy}/checks", COORDINATOR, "{\"months\":6,\"outcome\":\"MAINTAINED\"}"),
			post("/api/tenancies/{tenancy}/end", BOTH, "{\"endedOn\":\"{today}\",\"reason\":\"OTHER\"}"),
			form("/baux/{tenancy}/slide-plan", BOTH, Map.of("plannedOn", "{today}")),
			form("/baux/{tenancy}/slide", BOTH, Map.of("slidOn", "{today}")),
			form("/baux/{tenancy}/checks", COORDINATOR, Map.of("months", "6", "outcome", "MAINTAINED")),
			form("/baux/{tenancy}/end", BOTH, Map.of("endedOn", "{today}", "reason", "OTHER")),
			form("/logements/{dwelling}/withdrawal", LANDLORD, Map.of()),
			// meetings: table
			post("/api/meetings/{meeting}/preparation", LEADERS, "{}"),
			post("/api/meetings/{meeting}/decisions", LEADERS,
					"{\"dwellingId\":\"{dwelling}\",\"searchId\":\"{search}\",\"rank\":2}"),
			post("/api/meetings/{meeting}/withdrawn-ranks", LEADERS,
					"{\"dwellingId\":\"{dwelling}\",\"searchId\":\"{search}\"}"),
			post("/api/meetings/{meeting}/left-open", LEADERS, "{\"dwellingId\":\"{dwelling}\",\"reason\":\"OTHER\"}"),
			post("/api/meetings/{meeting}/follow-ups", LEADERS,
					"{\"task\":\"ORGANISE_VISIT\",\"by\":\"LANDLORD\",\"dueOn\":\"{today}\"}"),
			post("/api/meetings/{meeting}/follow-ups/{followUp}/completion", LEADERS, "{}"),
			post("/api/meetings/{meeting}/sitting", STATE,
					"{\"heldOn\":\"{today}\",\"startsAt\":\"14:00\",\"endsAt\":\"16:00\",\"place\":\"Ici\"}"),
			post("/api/meetings/{meeting}/closure", STATE, "{}"),
			post("/api/meetings/{meeting}/cancellation", STATE, "{}"),
			form("/reunions/{meeting}/preparation", LEADERS, Map.of()),
			form("/reunions/{meeting}/decisions", LEADERS,
					Map.of("dwellingId", "{dwelling}", "searchId", "{search}", "rank", "2")),
			form("/reunions/{meeting}/withdrawn-ranks", LEADERS,
					Map.of("dwellingId", "{dwelling}", "searchId", "{search}")),
			form("/reunions/{meeting}/left-open", LEADERS, Map.of("dwellingId", "{dwelling}", "reason", "OTHER")),
			form("/reunions/{meeting}/follow-ups", LEADERS,
					Map.of("task", "ORGANISE_VISIT", "by", "LANDLORD", "dueOn", "{today}")),
			form("/reunions/{meeting}/follow-ups/{followUp}/completion", LEADERS, Map.of()),
			form("/reunions/{meeting}/sitting", STATE,
					Map.of("heldOn", "{today}", "startsAt", "14:00", "endsAt", "16:00", "place", "Ici")),
			form("/reunions/{meeting}/closure", STATE, Map.of()),
			form("/reunions/{meeting}/cancellation", STATE, Map.of()),
			form("/reunions/{meeting}/agenda", LEADERS, Map.of("dwellingId", "{dwelling}")),
			form("/reunions/{meeting}/proposals", LEADERS, Map.of("dwellingId", "{dwelling}", "searchId", "{search}")),
			form("/positionnements/{placement}/landlord-answer", LANDLORD, Map.of("accepted", "true")),
			form("/positionnements/{placement}/household-refusal", COORDINATOR, Map.of("motive", "OTHER")),
			form("/positionnements/{placement}/coordination-refusal", COORDINATOR, Map.of("reason", "OTHER")),
			form("/positionnements/{placement}/household-withdrawal", LANDLORD, Map.of("motive", "OTHER")),
			form("/positionnements/{placement}/alert-acknowledgement", COORDINATOR, Map.of()),
			form("/positionnements/{placement}/committee", LANDLORD,
					Map.of("outcome", "AWARDED", "decidedOn", "{today}")),
			form("/positionnements/{placement}/lease", BOTH, Map.of("kind", "DIRECT", "signedOn", "{today}")),
			form("/positionnements/{placement}/move-in", BOTH, Map.of("movedInOn", "{today}")));

	static final List<Endpoint> OTHER_COMMANDS = List.of(get("/api/dwellings/uploads/template", LANDLORD),
			post("/api/dwellings/confirmations", LANDLORD, "{}"), form("/logements/confirmations", LANDLORD, Map.of()),
			page("/logements/fichiers", LANDLORD), post("/api/dwellings/uploads", LANDLORD, "{}"),
			form("/logements/fichiers", LANDLORD, Map.of()), post("/api/inbox/availabilities", SENDERS, "{}"),
			post("/api/dwellings", LANDLORD, ANNOUNCEMENT),
			post("/api/meetings", STATE, "{\"territory\":\"artois\",\"heldOn\":\"{today}\"}"),
			form("/logements", LANDLORD, Map.of()), form("/reunions", STATE, Map.of()));

	static final List<Endpoint> EVERY = Stream.of(LISTS, DETAILS, COMMANDS_ON_SOMETHING, OTHER_COMMANDS)
		.flatMap(List::stream)
		.toList();

	private AccessMatrix() {
	}

}
