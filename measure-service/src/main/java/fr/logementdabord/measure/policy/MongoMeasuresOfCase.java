package fr.logementdabord.measure.policy;

import java.util.List;
import java.util.Set;

import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Kept as one document per case.
 */
@Component
class MongoMeasuresOfCase implements MeasuresOfCase {

	private static final String COLLECTION = "measures_of_case";

	private final MongoTemplate mongo;

	MongoMeasuresOfCase(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public void remember(String caseId, String measureId) {
		this.mongo.upsert(byCase(caseId), new Update().addToSet("measures", measureId), COLLECTION);
	}

	@Override
	public Set<String> of(String caseId) {
		Document found = this.mongo.findOne(byCase(caseId), Document.class, COLLECTION);
		return (found != null) ? Set.copyOf(found.getList("measures", String.class, List.of())) : Set.of();
	}

	private static Query byCase(String caseId) {
		return Query.query(Criteria.where("_id").is(caseId));
	}

}
