package fr.logementdabord.journeys.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import fr.logementdabord.journeys.Answer;
import fr.logementdabord.journeys.Cast;
import fr.logementdabord.journeys.JourneyFailure;
import fr.logementdabord.journeys.PersonSession;
import fr.logementdabord.journeys.history.Ground.Line;
import fr.logementdabord.journeys.history.Ground.Meeting;
import fr.logementdabord.journeys.history.Saisine.Member;
import org.jspecify.annotations.Nullable;

/**
 * Plays one case, each step by the person whose step it is, with the day it bears.
 */
final class CasePlayer {

	private final Cast cast;

	private final GroundPlayer ground;

	private final CaseStory story;

	private final String keys;

	private final PersonSession coordinator;

	private String caseId = "";

	private @Nullable String measureId;

	private @Nullable PersonSession association;

	private @Nullable String searchId;

	private @Nullable String dwellingId;

	private @Nullable String placementId;

	private @Nullable PersonSession landlord;

	private @Nullable String tenancyId;

	private int done;

	/**
	 * @param keys start of the idempotency keys of this history
	 */
	CasePlayer(Cast cast, GroundPlayer ground, CaseStory story, String keys) {
		this.cast = cast;
		this.ground = ground;
		this.story = story;
		this.keys = keys + "-" + story.number() + "-";
		this.coordinator = cast.person(story.platform().coordinator());
	}

	/**
	 * Plays it from the saisine to its end.
	 * @param afterEach told after each action
	 * @throws JourneyFailure naming the case, the step and what was answered
	 */
	void play(Runnable afterEach) {
		try {
			submit();
			afterEach.run();
			for (Step step : this.story.steps()) {
				this.done++;
				take(step);
				afterEach.run();
			}
		}
		catch (JourneyFailure ex) {
			throw new JourneyFailure("Case %d %s, %s: %s".formatted(this.story.number(), this.caseId,
					(this.done == 0) ? "saisine" : this.story.steps().get(this.done - 1), ex.getMessage()), ex);
		}
	}

	private void submit() {
		Saisine saisine = this.story.saisine();
		Map<String, Object> form = new LinkedHashMap<>();
		form.put("submittedOn", saisine.on().toString());
		form.put("referrerType", saisine.referrerType());
		form.put("household", Map.of("composition", saisine.composition(), "members",
				saisine.members().stream().map(CasePlayer::member).toList()));
		form.put("territoryBasis", Map.of("kind", saisine.basis(), "communeInsee", saisine.commune()));
		form.put("housingSituation", saisine.housingSituation());
		form.put("motive", saisine.motive());
		form.put("informed", true);
		form.put("agreesToConference", saisine.agreesToConference());
		form.put("wish", "Situation fictive de l’historique de démonstration.");
		this.caseId = Doer.command(this.cast.person(saisine.referrer()), "/api/referrals", this.keys + "saisine", form)
			.text("caseId");
	}

	private static Map<String, Object> member(Member member) {
		Map<String, Object> person = new LinkedHashMap<>();
		person.put("link", member.link());
		person.put("familyName", member.familyName());
		person.put("givenName", member.givenName());
		person.put("birthDate", member.birthDate().toString());
		if (member.phone() != null) {
			person.put("phone", member.phone());
		}
		return person;
	}

	private void take(Step step) {
		String on = step.on().toString();
		switch (step) {
			case Step.Acknowledge s -> referral("acknowledgement", Map.of("acknowledgedOn", on));
			case Step.CompleteFactFinding s -> referral("fact-finding",
					Map.of("completedOn", on, "imlOutcome", s.imlOutcome(), "difficulties", s.difficulties()));
			case Step.Orient s -> orient(s);
			case Step.Withdraw s -> referral("withdrawal", Map.of("withdrawnOn", on, "reason", s.reason()));
			case Step.Close s ->
				referral("closure", Map.of("closedOn", on, "reason", s.reason(), "destination", s.destination()));
			case Step.Allocate s -> allocate(s);
			case Step.NameLeadWorker s -> measure("lead-worker", Map.of("namedOn", on, "workerId", s.workerId()));
			case Step.StartMeasure s -> measure("start", Map.of("startedOn", on));
			case Step.Review s -> measure("reviews", Map.of("heldOn", on, "kind", s.kind()));
			case Step.Renew s -> measure("course/renewal", Map.of("number", s.term()));
			case Step.EndMeasure s ->
				measure("end", Map.of("endedOn", on, "reason", s.reason(), "destination", s.destination()));
			case Step.Propose s -> propose(s);
			case Step.AnswerAsLandlord s -> placement(landlord(), "landlord-answer", answer(s));
			case Step.DeclineAsHousehold s ->
				placement(this.coordinator, "household-refusal", Map.of("declinedOn", on, "motive", s.motive()));
			case Step.DecideInCommittee s ->
				placement(landlord(), "committee", with("decidedOn", on, "outcome", s.outcome(), "rank", s.rank()));
			case Step.TakeBackOffer s -> command(landlord(),
					"/api/dwellings/" + present(this.dwellingId) + "/withdrawal", Map.of("withdrawnOn", on));
			case Step.SignLease s -> placement(landlord(), "lease",
					with("signedOn", on, "kind", s.kind(), "plannedSlideOn", text(s.plannedSlideOn())));
			case Step.MoveIn s -> placement(landlord(), "move-in", Map.of("movedInOn", on));
			case Step.SlideLease s -> tenancy("slide", Map.of("slidOn", on));
			case Step.CheckTenancy s -> tenancy("checks", with("checkedOn", on, "months", s.months(), "outcome",
					s.outcome(), "unknownBecause", s.unknownBecause()));
			case Step.Leave s ->
				tenancy("end", Map.of("endedOn", on, "reason", s.reason(), "destination", s.destination()));
		}
	}

	private void orient(Step.Orient step) {
		Map<String, Object> decision = with("decidedOn", step.on().toString(), "measureType", step.measureType(),
				"otherSolution", step.otherSolution());
		if (!step.typologies().isEmpty()) {
			decision.put("housing", Map.of("typologies", step.typologies(), "communesWished",
					List.of(this.story.saisine().commune()), "accessible", false));
		}
		decision.put("reason", "Décision de l’historique de démonstration.");
		// kept only where the decision departs from the advice
		decision.put("overrideMotive", "PROFESSIONAL_ASSESSMENT");
		referral("orientation", decision);
	}

	private void allocate(Step.Allocate step) {
		this.measureId = Doer.idInList(this.coordinator, "/api/measures", this.caseId, "measureId");
		this.association = this.cast.person(step.association().login());
		String agreement = this.ground
			.agreementOf(new Line(step.association(), this.story.platform(), step.measureType()));
		command(this.coordinator, "/api/measures/" + this.measureId + "/allocation",
				Map.of("allocatedOn", step.on().toString(), "agreementId", agreement));
	}

	private void propose(Step.Propose step) {
		Step.Offer offer = step.offer();
		this.landlord = this.cast.person(offer.landlord().login());
		if (this.searchId == null) {
			this.searchId = Doer.idInList(this.coordinator, "/api/searches", this.caseId, "searchId");
		}
		String meeting = this.ground.meetingOf(new Meeting(this.story.platform(), step.on()));
		String dwelling = announce(offer);
		this.dwellingId = dwelling;
		String table = "/api/meetings/" + meeting;
		Doer.command(this.cast.etat(), table + "/agenda", key() + "-agenda", Map.of("dwellingId", dwelling));
		this.placementId = command(this.coordinator, table + "/proposals",
				Map.of("decidedOn", step.on().toString(), "dwellingId", dwelling, "searchId", this.searchId))
			.text("placementId");
	}

	private String announce(Step.Offer offer) {
		Map<String, Object> vacancy = new LinkedHashMap<>();
		vacancy.put("reference", (this.keys + offer.attempt()).toUpperCase(Locale.ROOT));
		vacancy.put("announcedOn", offer.announcedOn().toString());
		vacancy.put("communeInsee", offer.commune());
		vacancy.put("typology", offer.typology());
		vacancy.put("surfaceM2", offer.surfaceM2());
		vacancy.put("rentCents", offer.rentCents());
		vacancy.put("chargesCents", offer.chargesCents());
		vacancy.put("accessible", false);
		vacancy.put("regime", offer.regime());
		vacancy.put("availableOn", offer.announcedOn().toString());
		return Doer.command(landlord(), "/api/dwellings", key() + "-dwelling", vacancy).text("dwellingId");
	}

	private static Map<String, Object> answer(Step.AnswerAsLandlord step) {
		return with("answeredOn", step.on().toString(), "accepted", step.refusal() == null, "motive", step.refusal());
	}

	private void referral(String path, Map<String, ?> body) {
		command(this.coordinator, "/api/referrals/" + this.caseId + "/" + path, body);
	}

	private void measure(String path, Map<String, ?> body) {
		command(present(this.association), "/api/measures/" + present(this.measureId) + "/" + path, body);
	}

	private void placement(PersonSession person, String path, Map<String, ?> body) {
		command(person, "/api/placements/" + present(this.placementId) + "/" + path, body);
	}

	private void tenancy(String path, Map<String, ?> body) {
		if (this.tenancyId == null) {
			this.tenancyId = Doer.idInList(this.coordinator, "/api/tenancies", this.caseId, "tenancyId");
		}
		command(this.coordinator, "/api/tenancies/" + this.tenancyId + "/" + path, body);
	}

	private Answer command(PersonSession person, String path, Map<String, ?> body) {
		return Doer.command(person, path, key(), body);
	}

	/** The same step of the same case has the same key in every play. */
	private String key() {
		return this.keys + this.done;
	}

	private PersonSession landlord() {
		return present(this.landlord);
	}

	/** Names and values, without those that are absent. */
	private static Map<String, Object> with(@Nullable Object... pairs) {
		Map<String, Object> body = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			Object value = pairs[i + 1];
			if (value != null) {
				body.put(String.valueOf(pairs[i]), value);
			}
		}
		return body;
	}

	private static @Nullable String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : null;
	}

	private static <T> T present(@Nullable T value) {
		if (value == null) {
			throw new IllegalStateException("the plan takes a step too early");
		}
		return value;
	}

}
