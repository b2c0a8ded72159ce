package fr.logementdabord.housing.view.searches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.housing.view.sight.OpenCases;
import fr.logementdabord.housing.view.sight.Rows;
import fr.logementdabord.housing.view.sight.Sight;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import fr.logementdabord.web.table.SortableFields;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Searches for those who may see them: a coordinator those of the territory, State,
 * département and audit all, landlords none.
 */
public final class SearchList {

	/** Instead of a commune: searches without a wish. */
	public static final String NO_WISH = "-";

	/** Who waits longest comes first. */
	private static final SortableFields SORTED = SortableFields.otherwise("openedOn", false)
		.id("searchId")
		.and("caseId", "territory", "composition", "referredOn", "pausedUntil", "status", "closedOn")
		.stored("urgency", "needs.urgency");

	private final Rows<SearchRow> rows;

	private final OpenCases cases;

	public SearchList(MongoTemplate mongo, Views views, OpenCases cases) {
		this.cases = cases;
		this.rows = new Rows<>(mongo, SearchRow.class, () -> views.collection(SearchesView.COLLECTION));
	}

	/**
	 * One page.
	 * @param sort by what, as the list may be sorted; null = its own order
	 */
	public Page<SearchRow> page(Viewer viewer, Filter filter, @Nullable String sort, PageRequest asked) {
		return this.rows.page(criteria(viewer, filter), SORTED.sort(sort), asked);
	}

	/** All of them in the list's own order. */
	public List<SearchRow> all(Viewer viewer, Filter filter) {
		return all(viewer, filter, null);
	}

	/** All of them, to take away. */
	public List<SearchRow> all(Viewer viewer, Filter filter, @Nullable String sort) {
		return this.rows.all(criteria(viewer, filter), SORTED.sort(sort));
	}

	/**
	 * All of them, protected cases too: for what is written down and must not depend on
	 * who does it; never for rows.
	 */
	public List<SearchRow> ofRecord(Viewer viewer, Filter filter) {
		return this.rows.all(criteria(Sight.withoutLandlords(viewer).rows("landlord"), filter), SORTED.sort(null));
	}

	/** Those among some, in the same way. */
	public List<SearchRow> ofRecord(Viewer viewer, Collection<String> searchIds) {
		return searchIds.isEmpty() ? List.of()
				: this.rows.all(
						List.of(Sight.withoutLandlords(viewer).rows("landlord"), Criteria.where("_id").in(searchIds)),
						SORTED.sort(null));
	}

	/** How many rows the list with this filter has. */
	public long count(Viewer viewer, Filter filter) {
		return this.rows.count(criteria(viewer, filter));
	}

	public Optional<SearchRow> find(Viewer viewer, String searchId) {
		return this.rows.one(searchId, sight(viewer));
	}

	private Criteria sight(Viewer viewer) {
		return new Criteria().andOperator(Sight.withoutLandlords(viewer).rows("landlord"), this.cases.open(viewer));
	}

	private List<Criteria> criteria(Viewer viewer, Filter filter) {
		return criteria(sight(viewer), filter);
	}

	private static List<Criteria> criteria(Criteria sight, Filter filter) {
		List<Criteria> all = new ArrayList<>(List.of(sight));
		all.addAll(Rows.being("status", filter.status()));
		all.addAll(Rows.being("territory", filter.territory()));
		all.addAll(Rows.being("typologies", filter.typology()));
		all.addAll(Rows.being("needs.urgency", filter.urgency()));
		all.addAll(Rows.matching("searchText", filter.q()));
		if (filter.commune() != null && !filter.commune().isBlank()) {
			all.add(filter.commune().equals(NO_WISH) ? Criteria.where("communesWished").size(0)
					: Criteria.where("communesWished").is(filter.commune()));
		}
		if (filter.openOn() != null) {
			all.add(Criteria.where("openedOn").lte(filter.openOn()));
			all.add(new Criteria().orOperator(Criteria.where("closedOn").isNull(),
					Criteria.where("closedOn").gt(filter.openOn())));
		}
		return all;
	}

	/**
	 * What somebody looks for.
	 *
	 * @param commune INSEE code of a wished commune, or {@link #NO_WISH}
	 * @param openOn searches that were opened by that day and not closed yet
	 */
	public record Filter(@Nullable String q, @Nullable String status, @Nullable String territory,
			@Nullable String typology, @Nullable String commune, @Nullable String urgency, @Nullable LocalDate openOn) {

		/** The searches of a territory that stand somewhere. */
		public Filter(@Nullable String q, @Nullable String status, @Nullable String territory) {
			this(q, status, territory, null, null, null, null);
		}

	}

}
