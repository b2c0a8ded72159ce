package fr.logementdabord.referral.view.duplicates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.referral.view.duplicates.PossibleDuplicate.Side;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Searches the questions: a coordinator sees those of the own territories, the Department
 * all.
 */
public class PossibleDuplicates {

	private static final int EXPORT_LIMIT = 10_000;

	/** A household with more saisines than this is a mistake somewhere. */
	private static final int MOST_CASES = 50;

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("suspectedOn"), Sort.Order.asc("_id"));

	private final MongoTemplate mongo;

	private final Views views;

	public PossibleDuplicates(MongoTemplate mongo, Views views) {
		this.mongo = mongo;
		this.views = views;
	}

	/** One page of the viewer's questions. */
	public Page<PossibleDuplicate> page(Viewer viewer, @Nullable String status, PageRequest page) {
		long total = this.mongo.count(query(viewer, status), this.views.collection(PossibleDuplicatesView.COLLECTION));
		return Page.of(find(query(viewer, status).with(NEWEST_FIRST).skip(page.offset()).limit(page.size())), page,
				total);
	}

	/** All of the viewer's questions, for a spreadsheet. */
	public List<PossibleDuplicate> all(Viewer viewer, @Nullable String status) {
		return find(query(viewer, status).with(NEWEST_FIRST).limit(EXPORT_LIMIT));
	}

	/** The open questions about a case, for whoever may see that case. */
	public List<PossibleDuplicate> openAbout(String caseId) {
		return about(List.of(caseId), PossibleDuplicate.SUSPECTED);
	}

	/** The other cases of the same household, through every merge that stands. */
	public Set<String> sameHousehold(String caseId) {
		Set<String> all = new TreeSet<>(Set.of(caseId));
		Deque<String> toFollow = new ArrayDeque<>(all);
		while (!toFollow.isEmpty() && all.size() < MOST_CASES) {
			List<String> next = new ArrayList<>(toFollow);
			toFollow.clear();
			for (PossibleDuplicate merged : about(next, PossibleDuplicate.MERGED)) {
				merged.sides().stream().map(Side::caseId).filter(all::add).forEach(toFollow::add);
			}
		}
		all.remove(caseId);
		return all;
	}

	private List<PossibleDuplicate> about(Collection<String> caseIds, String status) {
		return find(Query.query(Criteria.where("sides.caseId").in(caseIds).and("status").is(status)));
	}

	private List<PossibleDuplicate> find(Query query) {
		return this.mongo.find(query, PossibleDuplicate.class,
				this.views.collection(PossibleDuplicatesView.COLLECTION));
	}

	private static Query query(Viewer viewer, @Nullable String status) {
		Criteria own = viewer.is(Roles.DEPARTMENT) ? new Criteria()
				: Criteria.where("sides.territory").in(viewer.territories());
		Criteria wanted = Criteria.where("status");
		return Query.query(new Criteria().andOperator(own,
				(status == null || status.isBlank()) ? wanted.ne(null) : wanted.is(status)));
	}

}
