package fr.logementdabord.referral.identity;

import java.util.List;
import java.util.UUID;

import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.vault.access.AccessEntry;
import fr.logementdabord.vault.access.AccessLogSearch;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * A name is looked for by those who may know the household; that it was is written down,
 * the name is not (ADR 0043).
 */
@ExtendWith(OutputCaptureExtension.class)
class HouseholdSearchIT extends RunningService {

	private static final String SEARCH = "/api/identities/search";

	private static final String PAGE = "/saisines/par-nom";

	/** A family name of its own. */
	private final String name = "Éléonor" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	@Autowired
	private IdentityVault vault;

	@Autowired
	private AccessLogSearch readings;

	@Test
	void a_household_is_found_in_any_spelling_by_those_who_may_know_it_and_exists_for_nobody_else() {
		String caseId = submitted(REFERRER, melle());
		for (String token : List.of(REFERRER, COORDINATOR, DEPARTMENT)) {
			Answer answer = search(token, " " + Saisines.GIVEN_NAME + "  " + this.name.toUpperCase().replace('É', 'e'));
			assertThat(cases(answer)).containsExactly(caseId);
			assertThat(answer.json().get("items").get(0).get("displayName").asString()).endsWith(this.name);
			assertThat(answer.header("Cache-Control")).contains("no-store");
		}
		assertThat(cases(search(COORDINATOR, this.name + " Quelquun"))).as("each word").isEmpty();
		assertThat(cases(search(COORDINATOR, this.name.substring(0, 7)))).as("whole words").isEmpty();
		for (String token : List.of(OTHER_REFERRER, OTHER_COORDINATOR, ASSOCIATION, OTHER_ASSOCIATION)) {
			assertThat(cases(search(token, this.name))).isEmpty();
		}
		for (String token : List.of(LANDLORD, STATE, AUDITOR, PARTNER, SERVICE)) {
			assertThat(search(token, this.name).status()).isEqualTo(403);
		}
	}

	@Test
	void each_search_is_written_down_also_one_that_finds_nobody_and_nowhere_stands_the_name(CapturedOutput log) {
		String caseId = submitted(REFERRER, melle());
		long before = this.readings.all(new AccessLogSearch.Filter(null, "coordo.lens", AccessLog.SEARCH, null, null))
			.size();

		Answer page = form(COORDINATOR, PAGE, "name", this.name);
		search(OTHER_COORDINATOR, this.name);

		assertThat(page.status()).as("its own page, not an address").isEqualTo(200);
		assertThat(page.body()).contains(caseId, this.name, "href=\"/saisines/" + caseId + "\"");
		assertThat(page.header("Cache-Control")).contains("no-store");
		assertThat(this.readings.all(new AccessLogSearch.Filter(caseId, null, AccessLog.SEARCH, null, null)))
			.extracting(AccessEntry::login, AccessEntry::why)
			.containsExactly(tuple("coordo.artois", PAGE));
		assertThat(this.readings.all(new AccessLogSearch.Filter(null, "coordo.lens", AccessLog.SEARCH, null, null)))
			.hasSize((int) before + 1);
		assertThat(log.getAll()).doesNotContainIgnoringCase(this.name);
		for (String collection : this.mongo.getCollectionNames()) {
			assertThat(this.mongo.findAll(Document.class, collection)).as(collection)
				.noneMatch((document) -> document.toJson().toLowerCase().contains(this.name.toLowerCase()));
		}
	}

	@Test
	void what_is_no_name_is_told_and_looked_for_nowhere() {
		for (String typed : List.of("", " - ", "a".repeat(101))) {
			assertThat(search(COORDINATOR, typed).status()).isEqualTo(400);
			assertThat(form(COORDINATOR, PAGE, "name", typed).body()).contains("id=\"name-erreur\"", "aria-invalid");
		}
		assertThat(post(COORDINATOR, SEARCH, "{}").status()).isEqualTo(400);
		assertThat(get(COORDINATOR, PAGE, "text/html").body()).contains("action=\"/saisines/par-nom\"");
		assertThat(get(LANDLORD, PAGE, "text/html").status()).isEqualTo(403);
	}

	@Test
	void a_household_kept_before_names_were_marked_is_found_after_the_next_start() {
		String caseId = submitted(REFERRER, melle());
		this.mongo.updateFirst(Query.query(Criteria.where("caseId").is(caseId)),
				new Update().unset(SealedHousehold.NAME_MARKS), IdentityVault.COLLECTION);
		this.mongo.dropCollection(IdentityVault.MARKED);
		assertThat(cases(search(COORDINATOR, this.name))).isEmpty();

		this.vault.open();

		assertThat(cases(search(COORDINATOR, this.name))).containsExactly(caseId);
	}

	private String melle() {
		return Saisines.melleD().replace(Saisines.FAMILY_NAME, this.name);
	}

	private Answer search(String token, String typed) {
		return post(token, SEARCH, "{\"name\": \"" + typed + "\"}");
	}

	private static List<String> cases(Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json().get("items").valueStream().map((item) -> item.get("caseId").asString()).toList();
	}

}
