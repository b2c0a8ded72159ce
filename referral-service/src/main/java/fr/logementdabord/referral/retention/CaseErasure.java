package fr.logementdabord.referral.retention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.erase.DocumentTraces;
import fr.logementdabord.eventing.receive.Receiving;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Erases everything personal that this service keeps of a case. The streams stay: they
 * hold ids, days and codes, so that no figure of the past changes. Twice is once.
 */
public class CaseErasure {

	private static final String ID = "_id";

	private static final String CASE = "caseId";

	/**
	 * Every place, by its code in the certificate, in the order in which it is erased.
	 */
	private final List<DocumentTraces> places;

	private final MongoTemplate mongo;

	public CaseErasure(MongoTemplate mongo, DocumentTraces waitingEvents) {
		this.mongo = mongo;
		this.places = List.of(in("ATTACHMENTS", "attachments", "owner"), in("NOTES", "notes", CASE),
				in("ANSWERS", "intake_answers", ID), in("SITUATIONS", "housing_situations", CASE),
				in("DRAFTS", "drafts", CASE), in("INBOX", "inbox-referrals", "resultId"), waitingEvents,
				in("REMINDERS", "reminders", CASE), in("SEARCH_MARKS", "identity_marks", ID),
				// last: as long as it is there, the case is not erased
				in("IDENTITY", "identity_vault", CASE));
	}

	/** Prepares the collections. */
	public void open() {
		this.places.stream()
			.filter((place) -> !ID.equals(place.field()) && !Receiving.WAITING.equals(place.collection()))
			.forEach((place) -> this.mongo.indexOps(place.collection())
				.createIndex(new Index(place.field(), Sort.Direction.ASC)));
	}

	/** How many documents there are of a case, by place; every place is named. */
	public Map<String, Long> found(String caseId) {
		Map<String, Long> found = new LinkedHashMap<>();
		this.places.forEach((place) -> found.put(place.place(), place.count(caseId)));
		return found;
	}

	/** Erases. */
	public void erase(String caseId) {
		this.places.forEach((place) -> place.erase(caseId));
	}

	private DocumentTraces in(String place, String collection, String field) {
		return new DocumentTraces(place, this.mongo, collection, field);
	}

}
