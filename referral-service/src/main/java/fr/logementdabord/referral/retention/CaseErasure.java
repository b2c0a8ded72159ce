package fr.logementdabord.referral.retention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Erases everything personal that this service keeps of a case. The streams stay: they
 * hold ids, days and codes, so that no figure of the past changes. Twice is once.
 */
public class CaseErasure {

	/**
	 * Every place, by its code in the certificate, in the order in which it is erased.
	 */
	private static final List<Place> PLACES = List.of(new Place("ATTACHMENTS", "attachments", "owner"),
			new Place("NOTES", "notes", "caseId"), new Place("ANSWERS", "intake_answers", "_id"),
			new Place("SITUATIONS", "housing_situations", "caseId"), new Place("DRAFTS", "drafts", "caseId"),
			new Place("INBOX", "inbox-referrals", "resultId"), new Place("SEARCH_MARKS", "identity_marks", "_id"),
			// last: as long as it is there, the case is not erased
			new Place("IDENTITY", "identity_vault", "caseId"));

	private final MongoTemplate mongo;

	public CaseErasure(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Prepares the collections. */
	public void open() {
		PLACES.stream()
			.filter((place) -> !"_id".equals(place.field()))
			.forEach((place) -> this.mongo.indexOps(place.collection())
				.createIndex(new Index(place.field(), Sort.Direction.ASC)));
	}

	/** How many documents there are of a case, by place; every place is named. */
	public Map<String, Long> found(String caseId) {
		Map<String, Long> found = new LinkedHashMap<>();
		PLACES.forEach((place) -> found.put(place.code(), this.mongo.count(place.of(caseId), place.collection())));
		return found;
	}

	/** Erases. */
	public void erase(String caseId) {
		PLACES.forEach((place) -> this.mongo.remove(place.of(caseId), place.collection()));
	}

	private record Place(String code, String collection, String field) {

		Query of(String caseId) {
			return Query.query(Criteria.where(this.field).is(caseId));
		}

	}

}
