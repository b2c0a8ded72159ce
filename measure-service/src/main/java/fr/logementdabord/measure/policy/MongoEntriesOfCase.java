package fr.logementdabord.measure.policy;

import java.time.LocalDate;
import java.util.Optional;

import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Kept as one document per case; days as ISO texts, whose order is that of days.
 */
@Component
class MongoEntriesOfCase implements EntriesOfCase {

	private static final String COLLECTION = "entries_of_case";

	private final MongoTemplate mongo;

	MongoEntriesOfCase(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public void remember(String caseId, LocalDate movedInOn) {
		this.mongo.upsert(byCase(caseId), new Update().max("movedInOn", movedInOn.toString()), COLLECTION);
	}

	@Override
	public Optional<LocalDate> latest(String caseId) {
		Document found = this.mongo.findOne(byCase(caseId), Document.class, COLLECTION);
		return Optional.ofNullable(found).map((entry) -> LocalDate.parse(entry.getString("movedInOn")));
	}

	private static Query byCase(String caseId) {
		return Query.query(Criteria.where("_id").is(caseId));
	}

}
