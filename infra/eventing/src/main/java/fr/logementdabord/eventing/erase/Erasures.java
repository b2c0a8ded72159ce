package fr.logementdabord.eventing.erase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What was erased here of each case. Counted first, then erased, then said: interrupted,
 * whoever goes on keeps the first count.
 */
public class Erasures {

	static final String COLLECTION = "erasures";

	private final MongoTemplate mongo;

	public Erasures(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Erases a case in these places. Twice is once. */
	public void erase(String caseId, List<? extends Traces> places) {
		Map<String, Long> found = new LinkedHashMap<>();
		places.forEach((traces) -> found.put(traces.place(), traces.count(caseId)));
		try {
			this.mongo.insert(new Erased(caseId, found, false), COLLECTION);
		}
		catch (DuplicateKeyException again) {
			// counted before
		}
		places.forEach((traces) -> traces.erase(caseId));
		this.mongo.updateFirst(Query.query(Criteria.where("_id").is(caseId)), Update.update("done", true), COLLECTION);
	}

	/** How much was erased of a case, by place; empty until all of it is. */
	public Optional<Map<String, Long>> of(String caseId) {
		return Optional.ofNullable(this.mongo.findById(caseId, Erased.class, COLLECTION))
			.filter(Erased::done)
			.map(Erased::found);
	}

	record Erased(@Id String caseId, Map<String, Long> found, boolean done) {
	}

}
