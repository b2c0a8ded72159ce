package fr.logementdabord.reporting.webhook;

import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Which organisation sent each saisine: later events of a case do not repeat it.
 */
@Component
public class CaseSenders {

	private static final String ORGANISATION = "organisation";

	private final MongoCollection<Document> cases;

	CaseSenders(MongoTemplate mongo) {
		this.cases = mongo.getCollection("webhook-case-senders");
	}

	/** Remembers who sent the saisine of a case. */
	public void remember(String caseId, String organisation) {
		this.cases.replaceOne(Filters.eq("_id", caseId), new Document(ORGANISATION, organisation),
				new ReplaceOptions().upsert(true));
	}

	/** Who sent the saisine of a case; empty until it has arrived. */
	public Optional<String> of(String caseId) {
		return Optional.ofNullable(this.cases.find(Filters.eq("_id", caseId)).first())
			.map((found) -> found.getString(ORGANISATION));
	}

}
