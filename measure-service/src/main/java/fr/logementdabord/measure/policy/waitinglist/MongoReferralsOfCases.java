package fr.logementdabord.measure.policy.waitinglist;

import java.time.LocalDate;
import java.util.Optional;

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
class MongoReferralsOfCases implements ReferralsOfCases {

	private static final String COLLECTION = "referral_of_case";

	private final MongoTemplate mongo;

	MongoReferralsOfCases(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public void remember(String caseId, Referral referral) {
		Update noted = new Update().set("submittedOn", referral.submittedOn().toString());
		referral.housingSituation().ifPresent((situation) -> noted.set("housingSituation", situation));
		this.mongo.upsert(byCase(caseId), noted, COLLECTION);
	}

	@Override
	public Optional<Referral> of(String caseId) {
		return Optional.ofNullable(this.mongo.findOne(byCase(caseId), Document.class, COLLECTION))
			.map((found) -> new Referral(LocalDate.parse(found.getString("submittedOn")),
					Optional.ofNullable(found.getString("housingSituation"))));
	}

	private static Query byCase(String caseId) {
		return Query.query(Criteria.where("_id").is(caseId));
	}

}
