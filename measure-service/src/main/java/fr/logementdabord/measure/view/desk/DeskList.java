package fr.logementdabord.measure.view.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What somebody of an association finds on the desk: only its own measures are asked for,
 * without those that are hidden from that person. The budget counts those of a whole
 * scope.
 */
@Component
public class DeskList {

	private static final int MOST_ON_A_DESK = 200;

	private static final int MOST_IN_A_FILE = 10_000;

	private final MongoTemplate mongo;

	private final Views views;

	DeskList(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/**
	 * Measures that were given to the association and that it has not begun.
	 */
	public List<DeskDocument> toAnswer(String provider, Collection<String> hidden) {
		return find(Query.query(of(provider, hidden, "ALLOCATED")).with(Sort.by("allocatedOn", "_id")));
	}

	/**
	 * Reviews due up to a day, the most urgent first.
	 */
	public List<DeskDocument> reviewsDue(String provider, Collection<String> hidden, LocalDate upTo) {
		return find(Query.query(of(provider, hidden, "RUNNING").and("nextReviewOn").lte(upTo))
			.with(Sort.by("nextReviewOn", "_id")));
	}

	/**
	 * Terms that end up to a day.
	 */
	public List<DeskDocument> termsEnding(String provider, Collection<String> hidden, LocalDate upTo) {
		return find(Query.query(of(provider, hidden, "RUNNING").and("until").lte(upTo)).with(Sort.by("until", "_id")));
	}

	/**
	 * Running measures, one page.
	 * @param caseNumber part of a case number, or all
	 */
	public Page<DeskDocument> running(String provider, Collection<String> hidden, @Nullable String caseNumber,
			PageRequest asked) {
		Query query = running(provider, hidden, caseNumber);
		long total = this.mongo.count(query, this.views.collection(DeskView.COLLECTION));
		query.with(Sort.by("startedOn", "_id")).skip(asked.offset()).limit(asked.size());
		return Page.of(this.mongo.find(query, DeskDocument.class, this.views.collection(DeskView.COLLECTION)), asked,
				total);
	}

	/**
	 * Running measures for a download.
	 */
	public List<DeskDocument> allRunning(String provider, Collection<String> hidden, @Nullable String caseNumber) {
		return this.mongo.find(
				running(provider, hidden, caseNumber).with(Sort.by("startedOn", "_id")).limit(MOST_IN_A_FILE),
				DeskDocument.class, this.views.collection(DeskView.COLLECTION));
	}

	/**
	 * Measures of a scope that run, and whose term goes on after a day.
	 */
	public List<DeskDocument> runningAfter(Scope scope, LocalDate day) {
		return this.mongo.find(
				Query.query(new Criteria().andOperator(scope.criteria(), Criteria.where("status").is("RUNNING"),
						Criteria.where("until").gt(day))),
				DeskDocument.class, this.views.collection(DeskView.COLLECTION));
	}

	private static Query running(String provider, Collection<String> hidden, @Nullable String caseNumber) {
		Query query = Query.query(of(provider, hidden, "RUNNING"));
		if (caseNumber != null && !caseNumber.isBlank()) {
			query.addCriteria(Criteria.where("caseId")
				.regex(Pattern.compile(Pattern.quote(caseNumber.strip().toUpperCase(Locale.ROOT)))));
		}
		return query;
	}

	private static Criteria of(String provider, Collection<String> hidden, String status) {
		return Criteria.where("provider")
			.is(provider)
			.and("status")
			.is(status)
			.andOperator(Criteria.where("caseId").nin(hidden));
	}

	private List<DeskDocument> find(Query query) {
		return this.mongo.find(query.limit(MOST_ON_A_DESK), DeskDocument.class,
				this.views.collection(DeskView.COLLECTION));
	}

}
