package fr.logementdabord.referral.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.referral.domain.household.HousingHistory;
import fr.logementdabord.vault.FieldCipher;
import fr.logementdabord.vault.KeyRing;
import fr.logementdabord.vault.SealedDocuments;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Each person's housing situations, sealed: tied to a person, a code tells as much as a
 * name. Entries are added and never changed.
 */
public class HousingSituations {

	static final String COLLECTION = "housing_situations";

	private static final String SITUATION = "situation";

	private static final String SINCE = "since";

	private final MongoTemplate mongo;

	private final FieldCipher cipher;

	private final Clock clock;

	public HousingSituations(MongoTemplate mongo, KeyRing keys, Clock clock) {
		this.mongo = mongo;
		this.cipher = new FieldCipher(keys);
		this.clock = clock;
	}

	/** What the saisine told of a person; the first one stays. */
	public void freeze(String caseId, String personId, String situation, @Nullable LocalDate since) {
		insert(Ids.derived("HS-", caseId, "saisine", personId), caseId, personId, true, "", situation, since);
	}

	/**
	 * What became known later.
	 * @param key the same key again is the same entry
	 */
	public void tell(String caseId, String personId, String situation, @Nullable LocalDate since, String login,
			String key) {
		insert(Ids.derived("HS-", caseId, login, key), caseId, personId, false, login, situation, since);
	}

	/** The histories of a case, by person. */
	public Map<String, HousingHistory> of(String caseId) {
		Map<String, List<HousingHistory.Entry>> byPerson = new HashMap<>();
		Query query = Query.query(Criteria.where("caseId").is(caseId))
			.with(Sort.by(Sort.Order.asc("recordedAt"), Sort.Order.asc("_id")));
		for (Sealed sealed : this.mongo.find(query, Sealed.class, COLLECTION)) {
			byPerson.computeIfAbsent(sealed.personId(), (person) -> new ArrayList<>()).add(opened(sealed));
		}
		Map<String, HousingHistory> histories = new HashMap<>();
		byPerson.forEach((person, entries) -> histories.put(person, new HousingHistory(entries)));
		return histories;
	}

	/** What is sealed of a situation. */
	public static SealedDocuments sealedDocuments() {
		return SealedDocuments.oneField(COLLECTION, "told", "");
	}

	private void insert(String id, String caseId, String personId, boolean frozen, String by, String situation,
			@Nullable LocalDate since) {
		Map<String, List<String>> told = new HashMap<>();
		told.put(SITUATION, List.of(situation));
		if (since != null) {
			told.put(SINCE, List.of(since.toString()));
		}
		try {
			this.mongo.insert(new Sealed(id, caseId, personId, frozen, this.clock.instant(), by,
					SealedAnswers.seal(told, this.cipher, id)), COLLECTION);
		}
		catch (DuplicateKeyException again) {
			// the request was repeated
		}
	}

	private HousingHistory.Entry opened(Sealed sealed) {
		Map<String, List<String>> told = SealedAnswers.open(sealed.told(), this.cipher, sealed.id());
		List<String> since = told.getOrDefault(SINCE, List.of());
		return new HousingHistory.Entry(told.getOrDefault(SITUATION, List.of()).getFirst(),
				since.isEmpty() ? null : LocalDate.parse(since.getFirst()), sealed.frozen(), sealed.recordedAt());
	}

	record Sealed(@Id String id, String caseId, String personId, boolean frozen, Instant recordedAt, String by,
			String told) {
	}

}
