package fr.logementdabord.referral.view.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.eventing.deadline.Deadline;
import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.referral.reminder.CaseReminder;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A coordinator's morning, over HTTP.
 */
class DeskIT extends RunningService {

	@Autowired
	private CaseReminder caseReminder;

	@Autowired
	private DeskRows rows;

	@Test
	void the_queue_shows_what_is_urgent_first_with_the_day_it_is_due() {
		String ordinary = submitted(REFERRER, saisine("RENTED_SOCIAL"));
		String urgent = submitted(REFERRER, Saisines.melleD());
		JsonNode row = row(urgent);
		assertThat(row.get("urgency").asInt()).isEqualTo(3);
		assertThat(row.get("clock").asString()).isEqualTo("ACKNOWLEDGEMENT");
		assertThat(LocalDate.parse(row.get("dueOn").asString())).isAfter(LocalDate.now(ZoneId.of("Europe/Paris")));
		assertThat(row.get("late").asBoolean()).isFalse();
		assertThat(row(ordinary).get("urgency").asInt()).isZero();

		List<String> queue = caseIds("/api/referrals/desk?size=100&status=SUBMITTED");
		assertThat(queue.indexOf(urgent)).isLessThan(queue.indexOf(ordinary));
		assertThat(caseIds("/api/referrals/desk?size=100&urgency=2")).contains(urgent).doesNotContain(ordinary);
		List<String> byAge = caseIds("/api/referrals/desk?size=100&sort=AGE&q=" + urgent);
		assertThat(byAge).containsExactly(urgent);
		assertThat(caseIds("/api/referrals/desk?late=true&q=" + urgent)).isEmpty();

		String body = get(COORDINATOR, "/saisines/bureau?q=" + urgent, "text/html").body();
		assertThat(body).contains(urgent, Saisines.FAMILY_NAME, "Immédiate", "Accusé de réception",
				"règle locale par défaut", "5 jours ouvrés");
		Answer csv = get(COORDINATOR, "/saisines/bureau/export?q=" + urgent, "text/html");
		assertThat(csv.header("Content-Type")).startsWith("text/csv");
		assertThat(csv.body()).contains(urgent, "À la rue").doesNotContain(Saisines.FAMILY_NAME);
	}

	@Test
	void each_step_starts_the_next_clock_and_the_end_clears_the_desk() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		row(caseId);
		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		eventually().until(() -> "FACT_FINDING".equals(row(caseId).get("clock").asString()));
		post(COORDINATOR, "/api/referrals/" + caseId + "/fact-finding", Saisines.FACT_FINDING);
		eventually().until(() -> "DECISION".equals(row(caseId).get("clock").asString()));
		post(COORDINATOR, "/api/referrals/" + caseId + "/orientation", Saisines.ORIENTATION);
		eventually().until(() -> "RECEIPT".equals(row(caseId).get("clock").asString("")));
		post(COORDINATOR, "/api/referrals/" + caseId + "/withdrawal", "{\"reason\": \"UNREACHABLE\"}");
		eventually().until(() -> caseIds("/api/referrals/desk?q=" + caseId).isEmpty());
		post(COORDINATOR, "/api/referrals/" + caseId + "/reopening", "{\"reason\": \"HOUSEHOLD_CAME_BACK\"}");
		eventually().until(() -> "DECISION".equals(row(caseId).get("clock").asString()));
	}

	@Test
	void an_older_writing_never_replaces_a_newer_row() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		row(caseId);
		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		eventually().until(() -> "ACKNOWLEDGED".equals(row(caseId).get("status").asString()));
		Query mine = Query.query(Criteria.where("_id").is(caseId));
		Document newer = this.mongo.findOne(mine, Document.class, DeskRows.COLLECTION);
		newer.put("streamed", 99L);
		newer.put("status", "CLOSURE_PROPOSED");
		this.mongo.save(newer, DeskRows.COLLECTION);
		this.rows.refresh(caseId);
		assertThat(row(caseId).get("status").asString()).isEqualTo("CLOSURE_PROPOSED");
	}

	@Test
	void the_work_of_another_territory_is_not_on_the_desk() {
		String bethune = submitted(REFERRER, Saisines.melleD());
		row(bethune);
		assertThat(get(OTHER_COORDINATOR, "/api/referrals/desk?q=" + bethune).json().get("total").asInt()).isZero();
		assertThat(get(OTHER_COORDINATOR, "/api/referrals/desk?territory=artois").status()).isEqualTo(400);
		assertThat(form(OTHER_COORDINATOR, "/saisines/bureau/lot", "caseId", bethune).status()).isEqualTo(400);
		assertThat(status(bethune)).isEqualTo("SUBMITTED");
	}

	@Test
	void wrong_filters_are_told_one_by_one() {
		Answer wrong = get(COORDINATOR,
				"/api/referrals/desk?status=NOPE&clock=X&urgency=9&sort=Y&territory=lens-henin");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.json().get("errors")).hasSize(5);
	}

	@Test
	void many_are_acknowledged_at_once_after_the_count_was_shown() {
		String one = submitted(REFERRER, Saisines.melleD());
		String two = submitted(REFERRER, Saisines.melleD());
		String done = submitted(REFERRER, Saisines.melleD());
		post(COORDINATOR, "/api/referrals/" + done + "/acknowledgement", "{}");
		eventually().until(() -> "ACKNOWLEDGED".equals(row(done).get("status").asString()));
		row(one);
		row(two);
		Answer preview = form(COORDINATOR, "/saisines/bureau/lot", "caseId", one, "caseId", two, "caseId", done);
		assertThat(preview.body()).contains("Confirmer (2)", "Laissées de côté", done);
		assertThat(status(one)).as("nothing is done before it is confirmed").isEqualTo("SUBMITTED");

		Answer changed = form(COORDINATOR, "/saisines/bureau/lot/execution", "caseId", one, "caseId", two, "count",
				"3");
		assertThat(changed.status()).isEqualTo(409);
		assertThat(changed.body()).contains("La liste a changé entre-temps");
		assertThat(status(one)).isEqualTo("SUBMITTED");

		Answer executed = form(COORDINATOR, "/saisines/bureau/lot/execution", "caseId", one, "caseId", two, "count",
				"2");
		assertThat(executed.body()).contains("2</span>", "saisines réceptionnées");
		assertThat(List.of(status(one), status(two))).containsOnly("ACKNOWLEDGED");
		assertThat(form(COORDINATOR, "/saisines/bureau/lot", "count", "0").status()).isEqualTo(400);
	}

	@Test
	void a_reminder_is_raised_once_for_the_role_and_only_while_the_clock_runs() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		row(caseId);
		Query scheduled = Query.query(Criteria.where("kind").is("case-reminder").and("data.caseId").is(caseId));
		eventually().until(() -> this.mongo.count(scheduled, "deadlines") == 2);
		Document stored = this.mongo.find(scheduled, Document.class, "deadlines").getFirst();
		Document data = stored.get("data", Document.class);
		Deadline due = new Deadline(stored.getString("_id"), Instant.now(), "case-reminder",
				Map.of("caseId", caseId, "clock", data.getString("clock"), "since", data.getString("since")));
		this.caseReminder.due(due);
		this.caseReminder.due(due);
		assertThat(get(COORDINATOR, "/saisines/bureau", "text/html").body()).contains("Relances",
				"/saisines/relances/" + due.id() + "/traitee");
		assertThat(get(OTHER_COORDINATOR, "/saisines/bureau", "text/html").body()).doesNotContain(due.id());
		assertThat(form(OTHER_COORDINATOR, "/saisines/relances/" + due.id() + "/traitee").status()).isEqualTo(404);
		assertThat(form(COORDINATOR, "/saisines/relances/" + due.id() + "/traitee").status()).isEqualTo(302);
		assertThat(get(COORDINATOR, "/saisines/bureau", "text/html").body()).doesNotContain(due.id());

		Deadline pending = new Deadline(due.id() + "Y", due.due(), due.kind(), due.data());
		this.caseReminder.due(pending);
		assertThat(get(COORDINATOR, "/saisines/bureau", "text/html").body()).contains(pending.id());
		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		eventually().untilAsserted(() -> assertThat(get(COORDINATOR, "/saisines/bureau", "text/html").body())
			.as("the step was taken: nobody is reminded of it any longer")
			.doesNotContain(pending.id()));
		Deadline late = new Deadline(due.id() + "X", due.due(), due.kind(), due.data());
		this.caseReminder.due(late);
		assertThat(this.mongo.count(Query.query(Criteria.where("_id").is(late.id())), "reminders"))
			.as("whoever took the step in time hears nothing")
			.isZero();
	}

	@Test
	void a_saisine_written_down_late_reminds_once_of_what_is_overdue() {
		LocalDate day = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(60);
		String caseId = submitted(REFERRER, Saisines.onPaper(Saisines.melleD(), day));
		assertThat(row(caseId).get("late").asBoolean()).isTrue();
		Query raised = Query.query(Criteria.where("caseId").is(caseId));
		eventually().until(() -> this.mongo.count(raised, "reminders") == 1);
		assertThat(this.mongo.count(Query.query(Criteria.where("data.caseId").is(caseId)), "deadlines"))
			.isLessThanOrEqualTo(1);
		post(COORDINATOR, "/api/referrals/" + caseId + "/acknowledgement", "{}");
		eventually().until(() -> this.mongo.findOne(raised, Document.class, "reminders").get("handledOn") != null);
	}

	@Test
	void during_leave_somebody_else_holds_the_role_on_every_address() {
		String caseId = submitted(token("ccas.samer", "referrer", Set.of(), "ccas-samer"),
				Saisines.saisine("62160", "1990-01-01", "OTHER"));
		String boulonnais = token("coordo.boulonnais", "coordinator", Set.of("boulonnais"), "asso-mer");
		String standIn = token("coordo.remplacante", "coordinator", Set.of("audomarois"), "asso-plaine");
		String path = "/api/referrals/" + caseId;
		assertThat(get(standIn, path).status()).isEqualTo(404);
		String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
		Answer wrong = form(boulonnais, "/saisines/delegations", "territory", "artois", "delegate", "?", "firstDay",
				"2026-02-30", "lastDay", "");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.body()).contains("territory-erreur", "delegate-erreur", "firstDay-erreur", "lastDay-erreur");
		assertThat(
				form(boulonnais, "/saisines/delegations", "territory", "boulonnais", "delegate", "coordo.remplacante",
						"firstDay", today, "lastDay", LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(1).toString())
					.status())
			.isEqualTo(409);
		assertThat(form(boulonnais, "/saisines/delegations", "territory", "boulonnais", "delegate",
				"coordo.remplacante", "firstDay", today, "lastDay", today)
			.status()).isEqualTo(302);

		assertThat(get(standIn, path).status()).isEqualTo(200);
		assertThat(post(standIn, path + "/acknowledgement", "{}").status()).isEqualTo(200);
		assertThat(get(boulonnais, path).json().get("history").get(1).get("by").asString())
			.isEqualTo("coordo.remplacante");
		eventually().until(() -> get(standIn, "/api/referrals/desk?q=" + caseId).json().get("total").asInt() == 1);
		assertThat(get(token("coordo.remplacante", "landlord", Set.of(), "asso-plaine"), path).status())
			.as("a delegation gives territories, never a role")
			.isEqualTo(403);

		String page = get(boulonnais, "/saisines/delegations", "text/html").body();
		String id = page.replaceAll("(?s).*/saisines/delegations/(DEL-[0-9A-Z]+)/fin.*", "$1");
		assertThat(form(boulonnais, "/saisines/delegations/" + id + "/fin").status()).isEqualTo(302);
		assertThat(get(standIn, path).status()).isEqualTo(404);
	}

	private JsonNode row(String caseId) {
		return eventually().until(() -> get(COORDINATOR, "/api/referrals/desk?q=" + caseId).json().get("items").path(0),
				(row) -> !row.isMissingNode());
	}

	private List<String> caseIds(String path) {
		List<String> ids = new ArrayList<>();
		get(COORDINATOR, path).json().get("items").forEach((row) -> ids.add(row.get("caseId").asString()));
		return ids;
	}

	private String status(String caseId) {
		return get(COORDINATOR, "/api/referrals/" + caseId).json().get("status").asString();
	}

	private static String saisine(String situation) {
		return Saisines.saisine("62119", "1990-01-01", "OTHER").replace("ROUGH_SLEEPING", situation);
	}

}
