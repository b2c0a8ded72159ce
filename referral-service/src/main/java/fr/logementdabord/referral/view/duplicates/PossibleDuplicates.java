package fr.logementdabord.referral.view.duplicates;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.referral.access.CaseAccess;
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

	private static final String SIDE = "sides.caseId";

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("suspectedOn"), Sort.Order.asc("_id"));

	private final MongoTemplate mongo;

	private final Views views;

	private final CaseAccess access;

	public PossibleDuplicates(MongoTemplate mongo, Views views, CaseAccess access) {
		this.mongo = mongo;
		this.views = views;
		this.access = access;
	}

	/**
	 * One page of the viewer's questions.
	 * @param status one status, or all
	 * @param number part of the number of a saisine of the viewer's own, or all
	 */
	public Page<PossibleDuplicate> page(Viewer viewer, @Nullable String status, @Nullable String number,
			PageRequest page) {
		long total = this.mongo.count(query(viewer, status, number),
				this.views.collection(PossibleDuplicatesView.COLLECTION));
		return Page.of(find(query(viewer, status, number).with(NEWEST_FIRST).skip(page.offset()).limit(page.size())),
				page, total);
	}

	/** All of the viewer's questions, for a spreadsheet. */
	public List<PossibleDuplicate> all(Viewer viewer, @Nullable String status, @Nullable String number) {
		return find(query(viewer, status, number).with(NEWEST_FIRST).limit(EXPORT_LIMIT));
	}

	/** The open questions about a case, for a viewer who may see that case. */
	public List<PossibleDuplicate> openAbout(Viewer viewer, String caseId) {
		return about(viewer, List.of(caseId), PossibleDuplicate.SUSPECTED);
	}

	/**
	 * The other cases of the same household, through every merge that stands, as far as
	 * they exist for the viewer.
	 */
	public Set<String> sameHousehold(Viewer viewer, String caseId) {
		Set<String> all = new TreeSet<>(Set.of(caseId));
		Deque<String> toFollow = new ArrayDeque<>(all);
		while (!toFollow.isEmpty() && all.size() < MOST_CASES) {
			List<String> next = new ArrayList<>(toFollow);
			toFollow.clear();
			for (PossibleDuplicate merged : about(viewer, next, PossibleDuplicate.MERGED)) {
				merged.sides().stream().map(Side::caseId).filter(all::add).forEach(toFollow::add);
			}
		}
		all.remove(caseId);
		return all;
	}

	private List<PossibleDuplicate> about(Viewer viewer, Collection<String> caseIds, String status) {
		return find(Query.query(new Criteria().andOperator(Criteria.where("sides.caseId").in(caseIds),
				this.access.open(viewer, SIDE), Criteria.where("status").is(status))));
	}

	private List<PossibleDuplicate> find(Query query) {
		return this.mongo.find(query, PossibleDuplicate.class,
				this.views.collection(PossibleDuplicatesView.COLLECTION));
	}

	// the number is sought among the viewer's own sides only: else a guess would tell
	// whom the other territory knows; a side that does not exist for the viewer takes the
	// question with it: a saisine made up with a name would else tell who is here
	private Query query(Viewer viewer, @Nullable String status, @Nullable String number) {
		Criteria side = new Criteria();
		if (!viewer.is(Roles.DEPARTMENT)) {
			side = side.and("territory").in(viewer.territories());
		}
		if (number != null && !number.isBlank()) {
			side = side.and("caseId").regex(Pattern.quote(number.strip().toUpperCase(Locale.ROOT)));
		}
		Criteria own = side.getCriteriaObject().isEmpty() ? side : Criteria.where("sides").elemMatch(side);
		Criteria wanted = Criteria.where("status");
		return Query.query(new Criteria().andOperator(own, this.access.open(viewer, SIDE),
				(status == null || status.isBlank()) ? wanted.ne(null) : wanted.is(status)));
	}

}
