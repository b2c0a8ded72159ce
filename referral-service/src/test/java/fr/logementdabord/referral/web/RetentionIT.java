package fr.logementdabord.referral.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.referral.intake.UnsentIntake;
import fr.logementdabord.referral.retention.RetentionBatches;
import fr.logementdabord.testkit.parts.RealParts;
import fr.logementdabord.testkit.parts.TopicWriter;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A batch from its proposal to its certificate.
 */
class RetentionIT extends RunningService {

	private static TopicWriter writer;

	private static final LocalDate LONG_AGO = LocalDate.of(2021, 3, 1);

	@Autowired
	private RetentionBatches batches;

	@Autowired
	private UnsentIntake unsent;

	@BeforeAll
	static void connect() {
		writer = new TopicWriter(RealParts.kafka());
	}

	@AfterAll
	static void disconnect() {
		writer.close();
	}

	@Test
	void only_the_department_and_auditors_read_and_only_the_department_approves() {
		String batch = "/saisines/conservation/RB-2020-01-01";
		List<String> read = List.of("/api/referrals/retention-batches", "/saisines/conservation",
				"/api/referrals/retention-batches/RB-2020-01-01", batch, batch + "/export", batch + "/certificat",
				batch + "/certificat.pdf");
		List<String> written = List.of("/saisines/conservation", batch + "/visa", batch + "/approbation",
				batch + "/dossiers/LDA-000000000000/conservation", batch + "/dossiers/LDA-000000000000/sort");
		for (String path : read) {
			assertThat(get(null, path, "*/*").status()).as(path).isEqualTo(401);
			for (String token : List.of(REFERRER, COORDINATOR, ASSOCIATION, LANDLORD, STATE, PARTNER, SERVICE)) {
				assertThat(get(token, path, "*/*").status()).as(path).isEqualTo(403);
			}
			for (String token : List.of(DEPARTMENT, AUDITOR)) {
				assertThat(get(token, path, "*/*").status()).as(path).isEqualTo(path.contains("RB-") ? 404 : 200);
			}
		}
		String[] everything = { "reference", "V-1", "visaOn", "2026-11-01", "because", "LITIGATION", "until",
				"2026-11-01", "fate", "ERASE" };
		for (String path : written) {
			assertThat(form(null, path, everything).status()).as(path).isEqualTo(401);
			for (String token : List.of(REFERRER, COORDINATOR, ASSOCIATION, LANDLORD, STATE, AUDITOR, PARTNER,
					SERVICE)) {
				assertThat(form(token, path, everything).status()).as(path).isEqualTo(403);
			}
		}
		assertThat(form(DEPARTMENT, batch + "/approbation").status()).isEqualTo(404);
	}

	@Test
	void what_is_approved_is_erased_everywhere_with_a_certificate_and_no_count_changes() {
		// given two old files, one recent one, and counts
		String gone = submitted(REFERRER, Saisines.onPaper(Saisines.saisine("62119", "1990-01-01", "OTHER"), LONG_AGO));
		String kept = submitted(REFERRER,
				Saisines.onPaper(Saisines.saisine("62119", "1990-01-01", "OTHER"), LONG_AGO.plusDays(1)));
		String recent = submitted(REFERRER, Saisines.melleD());
		this.mongo.insert(new Document("_id", "AT-RETENTION").append("owner", gone), "attachments");
		this.mongo.insert(new Document("_id", gone + "/orientation").append("caseId", gone), "notes");
		this.mongo.insert(new Document("_id", "group/" + gone).append("group", "nobody's")
			.append("headers", new Document("ce_caseid", gone)), "parked");
		eventually().until(() -> clock(gone) && clock(kept) && clock(recent));
		int counted = count();

		// when a batch is proposed, one file kept, the visa recorded and the rest
		// approved
		String today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
		String batchId = this.batches.propose(LocalDate.of(2031, 1, 1), "departement").orElseThrow();
		String path = "/saisines/conservation/" + batchId;
		JsonNode proposed = get(AUDITOR, "/api/referrals/retention-batches/" + batchId).json();
		assertThat(proposed.findValuesAsString("caseId")).contains(gone, kept).doesNotContain(recent);
		Answer refused = form(DEPARTMENT, path + "/approbation");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.body()).contains("visa");
		form(DEPARTMENT, path + "/dossiers/" + kept + "/conservation", "because", "LITIGATION", "until", today);
		form(DEPARTMENT, path + "/visa", "reference", "DA62-2026-12", "visaOn", today);
		assertThat(get(DEPARTMENT, path, "text/html").body()).contains("DA62-2026-12", "Litige", gone);
		assertThat(form(DEPARTMENT, path + "/approbation").status()).isIn(302, 303);

		// then it is carried out, and certified once the others have answered
		String api = "/api/referrals/retention-batches/" + batchId;
		eventually().until(() -> get(AUDITOR, api).json().get("files").valueStream().allMatch(RetentionIT::isErased));
		assertThat(get(AUDITOR, path + "/certificat", "text/html").status()).isEqualTo(404);
		get(AUDITOR, api).json().get("files").valueStream().forEach((file) -> answer(file, batchId));
		eventually().until(() -> get(AUDITOR, api).json().toString().contains("\"answers\":[\"MEASURE\"]"));
		assertThat(get(AUDITOR, path + "/certificat", "text/html").status()).as("others have not answered")
			.isEqualTo(404);
		get(AUDITOR, api).json().get("files").valueStream().forEach(RetentionIT::othersAnswer);
		eventually()
			.untilAsserted(() -> assertThat(get(AUDITOR, path + "/certificat", "text/html").status()).isEqualTo(200));
		assertThat(get(AUDITOR, path + "/certificat", "text/html").body())
			.contains("DA62-2026-12", gone, "Identités", "Notes", "Pièces jointes", "Notes et bilans d’accompagnement",
					"Événements mis de côté", "Envois en attente vers des logiciels partenaires")
			.doesNotContain(kept);
		assertThat(get(AUDITOR, path + "/certificat.pdf", "*/*").body()).startsWith("%PDF");
		assertThat(get(AUDITOR, path + "/export", "*/*").body()).contains(gone, kept, "Litige");

		// nothing personal is left of the one, all of the others
		for (String collection : List.of("identity_vault", "identity_marks", "notes", "intake_answers",
				"housing_situations", "attachments", "drafts", "inbox-referrals")) {
			assertThat(of(gone, collection)).as(collection).isZero();
		}
		assertThat(this.mongo.exists(Query.query(Criteria.where("_id").is("group/" + gone)), "parked")).isFalse();
		assertThat(get(DEPARTMENT, "/api/identities/" + gone).status()).isEqualTo(404);
		assertThat(get(DEPARTMENT, "/saisines/" + gone, "text/html").status()).isEqualTo(200);
		for (String other : List.of(kept, recent)) {
			assertThat(get(DEPARTMENT, "/api/identities/" + other).body()).contains(Saisines.FAMILY_NAME);
		}

		// and no count changes
		assertThat(count()).isEqualTo(counted);
	}

	@Test
	void what_never_became_a_saisine_goes_in_its_own_time_and_nothing_else() {
		LocalDate today = LocalDate.of(2032, 7, 1);
		draft("BR-OLD", today.minusMonths(6).minusDays(1), null);
		draft("BR-YOUNG", today.minusMonths(6).plusDays(1), null);
		draft("BR-SENT", today.minusYears(2), "LDA-000000000000");
		for (String outcome : List.of("REFUSED", "ACCEPTED")) {
			received(outcome + "-OLD", outcome, today.minusMonths(3).minusDays(1));
			received(outcome + "-YOUNG", outcome, today.minusMonths(3).plusDays(1));
		}

		this.unsent.eraseAsOf(today);

		assertThat(there("drafts", "BR-OLD", "BR-YOUNG", "BR-SENT")).containsExactly("BR-YOUNG", "BR-SENT");
		assertThat(there("attachments", "AT-BR-OLD", "AT-BR-YOUNG", "AT-BR-SENT")).containsExactly("AT-BR-YOUNG",
				"AT-BR-SENT");
		assertThat(there("inbox-referrals", "REFUSED-OLD", "REFUSED-YOUNG", "ACCEPTED-OLD", "ACCEPTED-YOUNG"))
			.containsExactly("REFUSED-YOUNG", "ACCEPTED-OLD", "ACCEPTED-YOUNG");
		// other tests read whole collections
		List.of("BR-YOUNG", "BR-SENT").forEach((id) -> this.mongo.remove(byId(id), "drafts"));
		List.of("AT-BR-YOUNG", "AT-BR-SENT").forEach((id) -> this.mongo.remove(byId(id), "attachments"));
		List.of("REFUSED-YOUNG", "ACCEPTED-OLD", "ACCEPTED-YOUNG")
			.forEach((id) -> this.mongo.remove(byId(id), "inbox-referrals"));
	}

	private static Query byId(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

	private void draft(String id, LocalDate savedOn, @Nullable String caseId) {
		this.mongo.save(new Document("_id", id).append("organisation", "ccas-essai")
			.append("caseId", caseId)
			.append("savedAt", at(savedOn)), "drafts");
		this.mongo.save(new Document("_id", "AT-" + id).append("owner", id), "attachments");
	}

	private void received(String id, String outcome, LocalDate day) {
		this.mongo.save(new Document("_id", id).append("organisation", "essai")
			.append("outcome", outcome)
			.append("receivedAt", at(day)), "inbox-referrals");
	}

	private static Instant at(LocalDate day) {
		return day.atStartOfDay(ZoneId.of("Europe/Paris")).toInstant();
	}

	private List<String> there(String collection, String... ids) {
		return Stream.of(ids)
			.filter((id) -> this.mongo.exists(Query.query(Criteria.where("_id").is(id)), collection))
			.toList();
	}

	@Test
	void the_name_of_a_professional_not_seen_for_thirteen_months_goes_when_the_department_says_so() {
		String page = "/saisines/conservation/professionnels";
		for (String token : List.of(REFERRER, COORDINATOR, ASSOCIATION, LANDLORD, STATE, PARTNER, SERVICE)) {
			assertThat(get(token, page, "text/html").status()).isEqualTo(403);
			assertThat(get(token, page + "/export", "*/*").status()).isEqualTo(403);
			assertThat(form(token, page, "all", "true").status()).isEqualTo(403);
		}
		assertThat(get(null, page).status()).isEqualTo(401);
		assertThat(get(null, page + "/export").status()).isEqualTo(401);
		assertThat(form(null, page, "all", "true").status()).isEqualTo(401);
		assertThat(form(AUDITOR, page, "all", "true").status()).isEqualTo(403);
		LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
		worker("parti.depuis", "Odile Partie", today.minusMonths(13).minusDays(1));
		worker("encore.la", "Remi Present", today.minusMonths(13));
		assertThat(get(AUDITOR, page, "text/html").body()).contains("Odile Partie").doesNotContain("Remi Present");
		assertThat(get(AUDITOR, page + "/export", "*/*").body()).contains("Odile Partie");
		assertThat(form(DEPARTMENT, page).status()).isEqualTo(400);
		assertThat(form(DEPARTMENT, page, "login", "parti.depuis", "login", "encore.la").status()).isIn(302, 303);
		assertThat(get(AUDITOR, page, "text/html").body()).doesNotContain("Odile Partie").contains("Derniers lots");
		assertThat(this.mongo.exists(Query.query(Criteria.where("_id").is("parti.depuis")), "workers")).isFalse();
		assertThat(this.mongo.exists(Query.query(Criteria.where("_id").is("encore.la")), "workers")).isTrue();
	}

	private void worker(String login, String name, LocalDate seenOn) {
		this.mongo.save(new Document("_id", login).append("name", name)
			.append("organisation", "ccas-lens")
			.append("seenOn", seenOn.toString()), "workers");
	}

	private static boolean isErased(JsonNode file) {
		return isThere(file, "kept") || isThere(file, "erasedOn");
	}

	private static boolean isThere(JsonNode file, String field) {
		return file.hasNonNull(field);
	}

	/** As the services answer that are asked. */
	private static void othersAnswer(JsonNode file) {
		OTHERS.say("/internal/erasures/" + file.get("line").get("caseId").asString(),
				"{\"WEBHOOK_DELIVERIES\":1,\"WAITING_EVENTS\":0}");
	}

	/** As measure-service answers. */
	private static void answer(JsonNode file, String batchId) {
		if (!isThere(file, "kept")) {
			String caseId = file.get("line").get("caseId").asString();
			String stream = "erasure-" + caseId;
			String data = "{\"caseId\":\"%s\",\"batchId\":\"%s\",\"notes\":2,\"erasedOn\":\"2026-11-28\"}"
				.formatted(caseId, batchId);
			writer.send("measure.events",
					new ReceivedEvent(stream + "/1", "/measure-service",
							"fr.logementdabord.measure.support-notes-erased.v1", stream, 1, 1, caseId, "correlation",
							null, Instant.now(), data.getBytes(StandardCharsets.UTF_8)));
		}
	}

	private int count() {
		return get(DEPARTMENT, "/api/referrals").json().get("total").asInt();
	}

	private boolean clock(String caseId) {
		return this.mongo.exists(Query.query(Criteria.where("_id").is(caseId).and("lastContactOn").ne(null)),
				"last_contacts") && this.mongo.exists(Query.query(Criteria.where("_id").is(caseId)), "open_referrals");
	}

	private long of(String caseId, String collection) {
		return this.mongo.count(
				Query.query(
						new Criteria().orOperator(Criteria.where("_id").is(caseId), Criteria.where("caseId").is(caseId),
								Criteria.where("owner").is(caseId), Criteria.where("resultId").is(caseId))),
				collection);
	}

}
