package fr.logementdabord.eventing.erase;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * The documents of a collection that carry the number of the case.
 *
 * @param place code of the place
 * @param collection where they are
 * @param field which of their fields holds the number
 */
public record DocumentTraces(String place, MongoTemplate mongo, String collection, String field) implements Traces {

	@Override
	public long count(String caseId) {
		return this.mongo.count(of(caseId), this.collection);
	}

	@Override
	public void erase(String caseId) {
		this.mongo.remove(of(caseId), this.collection);
	}

	private Query of(String caseId) {
		return Query.query(Criteria.where(this.field).is(caseId));
	}

}
