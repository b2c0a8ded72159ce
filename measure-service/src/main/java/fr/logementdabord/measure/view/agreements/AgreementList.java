package fr.logementdabord.measure.view.agreements;

import java.util.List;

import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Lists agreements with their places, within the viewer's scope.
 */
@Component
public class AgreementList {

	private static final Sort ORDER = Sort.by(Sort.Order.desc("year"), Sort.Order.asc("territory"),
			Sort.Order.asc("measureType"), Sort.Order.asc("provider"));

	private final MongoTemplate mongo;

	AgreementList(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * One page.
	 */
	public Page<AgreementDocument> find(Scope scope, PageRequest asked) {
		Query query = Query.query(scope.criteria());
		long total = this.mongo.count(query, AgreementsView.COLLECTION);
		query.with(ORDER).skip(asked.offset()).limit(asked.size());
		return Page.of(this.mongo.find(query, AgreementDocument.class, AgreementsView.COLLECTION), asked, total);
	}

	/**
	 * Agreements that can take a measure now.
	 */
	public List<AgreementDocument> withFreePlace(Scope scope, String territory, String measureType, int year) {
		Query query = Query.query(new Criteria().andOperator(scope.criteria(),
				Criteria.where("territory").is(territory), Criteria.where("measureType").is(measureType),
				Criteria.where("year").is(year), Criteria.where("free").gt(0)));
		return this.mongo.find(query.with(ORDER).limit(PageRequest.MAX_SIZE), AgreementDocument.class,
				AgreementsView.COLLECTION);
	}

}
