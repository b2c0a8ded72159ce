package fr.logementdabord.journeys;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One case on its way: each method is one step, taken by the person who is given, who
 * first waits until the step can be seen from where they stand.
 */
public final class CaseFile {

	private final String keys;

	private @Nullable String caseId;

	private @Nullable String measureId;

	private @Nullable String searchId;

	private @Nullable String placementId;

	/**
	 * A case that nobody has submitted yet.
	 * @param keys start of the idempotency keys of its steps
	 */
	public CaseFile(String keys) {
		this.keys = keys;
	}

	public String caseId() {
		return known(this.caseId, "case");
	}

	public String measureId() {
		return known(this.measureId, "measure");
	}

	public String searchId() {
		return known(this.searchId, "housing search");
	}

	public String placementId() {
		return known(this.placementId, "placement");
	}

	public CaseFile submittedBy(PersonSession referrer, Map<String, ?> referral) {
		this.caseId = referrer.post("/api/referrals", key("submit"), referral).ok().text("caseId");
		return this;
	}

	public CaseFile acknowledgedBy(PersonSession coordinator) {
		awaitReferral(coordinator);
		return referral(coordinator, "acknowledgement", Map.of());
	}

	public CaseFile completedBy(PersonSession coordinator, String imlOutcome, String... difficulties) {
		return referral(coordinator, "fact-finding",
				Map.of("imlOutcome", imlOutcome, "difficulties", List.of(difficulties)));
	}

	public CaseFile orientedBy(PersonSession coordinator, String measureType, List<String> typologies, String commune,
			String reason) {
		return referral(coordinator, "orientation",
				Map.of("measureType", measureType, "housing",
						Map.of("typologies", typologies, "communesWished", List.of(commune), "accessible", false),
						"reason", reason));
	}

	public CaseFile allocatedBy(PersonSession coordinator, String agreementId) {
		this.measureId = Waiting.until("the measure of " + caseId() + " is requested",
				() -> idInList(coordinator, "/api/measures", "measureId"));
		coordinator
			.post("/api/measures/" + measureId() + "/allocation", key("allocation"), Map.of("agreementId", agreementId))
			.ok();
		return this;
	}

	public CaseFile ledBy(PersonSession association, String workerId) {
		Waiting.untilTrue("measure " + measureId() + " has reached " + association.login(),
				() -> association.get("/api/measures/" + measureId()).status() == 200);
		return measure(association, "lead-worker", "lead-worker", Map.of("workerId", workerId));
	}

	public CaseFile startedBy(PersonSession association) {
		return measure(association, "start", "start", Map.of("startedOn", today()));
	}

	public CaseFile reviewedBy(PersonSession association, String kind) {
		return measure(association, "review-" + kind, "reviews", Map.of("kind", kind, "heldOn", today()));
	}

	public CaseFile endedBy(PersonSession association, String reason, String destination) {
		return measure(association, "end", "end",
				Map.of("endedOn", today(), "reason", reason, "destination", destination));
	}

	public CaseFile dwellingPutOnAgendaBy(PersonSession state, String meetingId, String dwellingId) {
		Waiting.untilTrue("dwelling " + dwellingId + " can be seen by " + state.login(),
				() -> state.get("/api/dwellings?size=100").ok().body().contains(dwellingId));
		state.post("/api/meetings/" + meetingId + "/agenda", key("agenda"), Map.of("dwellingId", dwellingId)).ok();
		return this;
	}

	public CaseFile proposedBy(PersonSession chair, String meetingId, String dwellingId) {
		this.searchId = Waiting.until("the housing search of " + caseId() + " is open",
				() -> idInList(chair, "/api/searches", "searchId"));
		this.placementId = chair
			.post("/api/meetings/" + meetingId + "/proposals", key("proposal"),
					Map.of("dwellingId", dwellingId, "searchId", searchId()))
			.ok()
			.text("placementId");
		return this;
	}

	public CaseFile acceptedBy(PersonSession landlord) {
		Waiting.untilTrue("placement " + placementId() + " has reached " + landlord.login(),
				() -> landlord.get("/api/placements/" + placementId()).status() == 200);
		return placement(landlord, "landlord-answer", Map.of("accepted", true));
	}

	public CaseFile awardedBy(PersonSession landlord) {
		return placement(landlord, "committee", Map.of("outcome", "AWARDED", "decidedOn", today()));
	}

	public CaseFile leasedBy(PersonSession landlord, String kind, @Nullable LocalDate plannedSlideOn) {
		Map<String, Object> lease = new HashMap<>(Map.of("kind", kind, "signedOn", today()));
		if (plannedSlideOn != null) {
			lease.put("plannedSlideOn", plannedSlideOn.toString());
		}
		return placement(landlord, "lease", lease);
	}

	public CaseFile movedInBy(PersonSession landlord) {
		return placement(landlord, "move-in", Map.of("movedInOn", today()));
	}

	public CaseFile closedBy(PersonSession coordinator, String reason, String destination) {
		awaitStatus(coordinator, "CLOSURE_PROPOSED", "CLOSED");
		return referral(coordinator, "closure", Map.of("reason", reason, "destination", destination));
	}

	/**
	 * Waits until somebody sees the referral in one of the states.
	 */
	public CaseFile awaitStatus(PersonSession person, String... states) {
		Waiting.untilTrue("referral " + caseId() + " is " + String.join(" or ", states) + " for " + person.login(),
				() -> List.of(states).contains(person.get("/api/referrals/" + caseId()).ok().text("status")));
		return this;
	}

	private void awaitReferral(PersonSession person) {
		Waiting.untilTrue("referral " + caseId() + " has reached " + person.login(),
				() -> person.get("/api/referrals/" + caseId()).status() == 200);
	}

	private CaseFile referral(PersonSession person, String step, Map<String, ?> body) {
		person.post("/api/referrals/" + caseId() + "/" + step, key(step), body).ok();
		return this;
	}

	private CaseFile measure(PersonSession person, String keyEnd, String step, Map<String, ?> body) {
		person.post("/api/measures/" + measureId() + "/" + step, key(keyEnd), body).ok();
		return this;
	}

	private CaseFile placement(PersonSession person, String step, Map<String, ?> body) {
		person.post("/api/placements/" + placementId() + "/" + step, key(step), body).ok();
		return this;
	}

	private @Nullable String idInList(PersonSession person, String path, String field) {
		JsonNode items = person.get(path + "?size=100&q=" + caseId()).ok().json().path("items");
		for (JsonNode item : items) {
			if (caseId().equals(item.path("caseId").asString())) {
				return item.path(field).asString();
			}
		}
		return null;
	}

	private String key(String step) {
		return this.keys + "-" + step;
	}

	private static String today() {
		return DemoGround.today().toString();
	}

	private static String known(@Nullable String id, String what) {
		if (id == null) {
			throw new IllegalStateException("There is no " + what + " yet");
		}
		return id;
	}

}
