package fr.logementdabord.referral.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.vault.VaultIsLocked;
import fr.logementdabord.referral.RunningService;
import fr.logementdabord.referral.Saisines;
import fr.logementdabord.referral.access.CaseAccess;
import fr.logementdabord.referral.domain.referral.Branches;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.domain.referral.ReferralFile;
import fr.logementdabord.referral.domain.referral.ReferralStories;
import fr.logementdabord.referral.domain.referral.Share;
import fr.logementdabord.referral.identity.IdentityVault.DisplayName;
import fr.logementdabord.vault.access.AccessEntry;
import fr.logementdabord.vault.access.AccessLogSearch;
import fr.logementdabord.web.security.Viewer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class IdentityVaultIT extends RunningService {

	@Autowired
	private CaseAccess access;

	@Autowired
	private IdentityVault vault;

	@Autowired
	private AccessLog accessLog;

	@Autowired
	private AccessLogSearch readings;

	@Test
	void the_database_holds_ciphertext_only() {
		String caseId = oriented();
		for (String collection : this.mongo.getCollectionNames()) {
			for (Document document : this.mongo.findAll(Document.class, collection)) {
				assertThat(document.toJson()).as(collection)
					.doesNotContain(Saisines.FAMILY_NAME, Saisines.GIVEN_NAME, Saisines.BIRTH_DATE, Saisines.PHONE,
							Saisines.WISH, "Filou", "Sans solution", "deux mois");
			}
		}
		assertThat(get(COORDINATOR, "/api/identities/" + caseId).body()).contains(Saisines.FAMILY_NAME,
				Saisines.BIRTH_DATE, Saisines.WISH);
	}

	@Test
	void names_are_given_only_to_those_who_may_know_them() {
		String bethune = submitted(REFERRER, Saisines.melleD());
		String lens = submitted(OTHER_REFERRER, Saisines.saisine("62498", "1990-01-01", "OTHER"));
		String path = "/api/identities?caseId=" + bethune + "&caseId=" + lens + "&caseId=LDA-000000000000";
		assertThat(named(REFERRER, path)).containsExactly(bethune);
		assertThat(named(OTHER_REFERRER, path)).containsExactly(lens);
		assertThat(named(COORDINATOR, path)).containsExactly(bethune);
		assertThat(named(OTHER_COORDINATOR, path)).containsExactly(lens);
		assertThat(named(DEPARTMENT, path)).containsExactlyInAnyOrder(bethune, lens);
		for (String token : List.of(ASSOCIATION, LANDLORD, STATE, AUDITOR, PARTNER, SERVICE)) {
			assertThat(named(token, path)).isEmpty();
		}
		assertThat(get(COORDINATOR, path).json().get(0).get("displayName").asString())
			.isEqualTo(Saisines.GIVEN_NAME + " " + Saisines.FAMILY_NAME);
	}

	@Test
	void the_whole_identity_is_given_only_to_those_who_may_know_it() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		String path = "/api/identities/" + caseId;
		for (String token : List.of(REFERRER, COORDINATOR, DEPARTMENT)) {
			Answer answer = get(token, path);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("Cache-Control")).contains("no-store");
		}
		for (String token : List.of(OTHER_REFERRER, OTHER_COORDINATOR, ASSOCIATION, OTHER_ASSOCIATION)) {
			assertThat(get(token, path).status()).isEqualTo(404);
		}
		for (String token : List.of(LANDLORD, STATE, AUDITOR, PARTNER, SERVICE)) {
			assertThat(get(token, path).status()).isEqualTo(403);
		}
	}

	@Test
	void each_reading_is_written_down_and_refused_ones_read_nothing() {
		String caseId = submitted(REFERRER, Saisines.melleD());
		get(COORDINATOR, "/api/identities/" + caseId);
		get(REFERRER, "/api/identities?caseId=" + caseId);
		get(OTHER_COORDINATOR, "/api/identities/" + caseId);
		get(OTHER_REFERRER, "/api/identities?caseId=" + caseId);
		assertThat(readings(caseId)).extracting(AccessEntry::login, AccessEntry::what, AccessEntry::why)
			.containsExactlyInAnyOrder(tuple("coordo.artois", AccessLog.FULL, "/api/identities/{caseId}"),
					tuple("ccas.bethune", AccessLog.NAME, "/api/identities"));
		assertThat(readings(caseId)).allSatisfy((reading) -> assertThat(reading.at()).isNotNull());
	}

	@Test
	void a_value_moved_between_households_is_noticed() {
		String one = submitted(REFERRER, Saisines.melleD());
		String other = submitted(REFERRER, Saisines.saisine("62119", "1990-01-01", "OTHER"));
		SealedHousehold own = sealed(other);
		move(sealed(one), other);
		Answer answer = get(COORDINATOR, "/api/identities/" + other);
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.body()).doesNotContain(Saisines.FAMILY_NAME, "familyName");
		assertThat(named(COORDINATOR, "/api/identities?caseId=" + one + "&caseId=" + other))
			.as("the other names of a list stay")
			.containsExactly(one);
		// other tests read all of this database
		move(own, other);
	}

	private void move(SealedHousehold from, String caseId) {
		this.mongo.updateFirst(Query.query(Criteria.where("caseId").is(caseId)),
				new Update().set("members.0.familyName", from.members().getFirst().familyName()),
				IdentityVault.COLLECTION);
	}

	@Test
	void a_key_that_does_not_open_this_vault_stops_the_start(@TempDir Path folder) throws Exception {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		Path file = Files.writeString(folder.resolve("other.key"), Base64.getEncoder().encodeToString(key));
		KeyRing otherKeys = KeyRing.readFrom(file.toString(), "KEY_FILE");
		IdentityVault other = new IdentityVault(this.mongo, otherKeys, this.accessLog,
				new Likenesses(this.mongo, otherKeys, Clock.systemUTC()), new NameMarks(otherKeys), this.access);
		assertThatExceptionOfType(VaultIsLocked.class).isThrownBy(other::open);
		this.vault.open();
	}

	@Test
	void at_most_a_hundred_names_are_asked_at_once() {
		String path = "/api/identities?caseId=x" + "&caseId=x".repeat(100);
		assertThat(get(COORDINATOR, path).status()).isEqualTo(400);
		assertThat(get(COORDINATOR, "/api/identities").status()).isEqualTo(400);
	}

	/** The list's query and the rule for one case are two tellings of one rule. */
	@Test
	void the_query_gives_exactly_the_cases_that_the_rule_allows() {
		Random random = new Random(7);
		List<Known> cases = IntStream.range(0, 40).mapToObj((i) -> anyCase(i, random)).toList();
		for (Known referral : cases) {
			this.vault.keep(new Household("H-" + referral.caseId(), referral.caseId(), List.of(), null),
					new Sharing(referral.territory(), referral.file().referrerOrganisation()));
			this.vault.shareWith(referral.caseId(), referral.shares());
		}
		List<String> caseIds = cases.stream().map(Known::caseId).toList();
		for (int i = 0; i < 60; i++) {
			Viewer viewer = anyViewer(random);
			Set<String> allowed = new HashSet<>();
			cases.stream()
				.filter((referral) -> this.access.mayKnowHousehold(viewer, referral))
				.forEach((referral) -> allowed.add(referral.caseId()));
			assertThat(this.vault.displayNames(viewer, caseIds)).as(viewer.toString())
				.extracting(DisplayName::caseId)
				.containsExactlyInAnyOrderElementsOf(allowed);
		}
	}

	private static Known anyCase(int number, Random random) {
		var file = ReferralStories.file(any(random, "artois", "lens-henin", null), 30);
		var named = new ReferralFile(file.householdId(), file.territory(), file.basis(), file.communeInsee(),
				any(random, "ccas-bethune", "ccas-lens"), file.referrerType(), file.submittedOn(), file.composition(),
				file.birthYears(), 30, file.housingSituation(), file.motive(), true, true);
		String caseId = "LDA-ORACLE" + String.format("%06d", number);
		if (random.nextBoolean()) {
			return new Referral.Submitted(caseId, named);
		}
		return new Referral.Oriented(caseId, named, ReferralStories.findings(), ReferralStories.towards("ADSL", null),
				new Branches(true, false), List.of(anyShare(random), anyShare(random)), false, 1, null);
	}

	private static Share anyShare(Random random) {
		LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
		List<LocalDate> lastDays = List.of(today, today.minusDays(1), today.plusDays(9));
		return new Share("M-1", any(random, "asso-escale", "asso-relais"),
				random.nextBoolean() ? lastDays.get(random.nextInt(lastDays.size())) : null);
	}

	private static Viewer anyViewer(Random random) {
		return new Viewer("someone", "Someone",
				Set.of(any(random, "referrer", "coordinator", "association", "department", "state", "landlord"),
						"none"),
				random.nextBoolean() ? Set.of(any(random, "artois", "lens-henin")) : Set.of(),
				any(random, "ccas-bethune", "ccas-lens", "asso-escale", "asso-relais", null));
	}

	private static @Nullable String any(Random random, @Nullable String... values) {
		return values[random.nextInt(values.length)];
	}

	private List<String> named(String token, String path) {
		return get(token, path).json().valueStream().map((name) -> name.get("caseId").asString()).toList();
	}

	private SealedHousehold sealed(String caseId) {
		return this.mongo.findOne(Query.query(Criteria.where("caseId").is(caseId)), SealedHousehold.class,
				IdentityVault.COLLECTION);
	}

	private List<AccessEntry> readings(String caseId) {
		return this.readings.all(new AccessLogSearch.Filter(caseId, null, null, null, null));
	}

}
