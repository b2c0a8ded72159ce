package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import fr.logementdabord.referral.RunningService;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who proposes, approves and reads batches, and the batch of professionals.
 */
class RetentionIT extends RunningService {

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

}
