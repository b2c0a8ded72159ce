package fr.logementdabord.housing.view.searches;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.housing.view.sight.Rows;
import fr.logementdabord.housing.view.sight.Sight;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Searches for those who may see them: a coordinator those of the territory, State,
 * département and audit all, landlords none.
 */
public final class SearchList {

	private static final Sort SORT = Sort.by("openedOn", "_id");

	private final Rows<SearchRow> rows;

	public SearchList(MongoTemplate mongo) {
		this.rows = new Rows<>(mongo, SearchRow.class, SearchesView.COLLECTION);
	}

	public Page<SearchRow> page(Viewer viewer, Filter filter, PageRequest asked) {
		return this.rows.page(criteria(viewer, filter), SORT, asked);
	}

	public List<SearchRow> all(Viewer viewer, Filter filter) {
		return this.rows.all(criteria(viewer, filter), SORT);
	}

	public Optional<SearchRow> find(Viewer viewer, String searchId) {
		return this.rows.one(searchId, sight(viewer));
	}

	private static Criteria sight(Viewer viewer) {
		return Sight.withoutLandlords(viewer).rows("landlord");
	}

	private static List<Criteria> criteria(Viewer viewer, Filter filter) {
		List<Criteria> all = new ArrayList<>(List.of(sight(viewer)));
		all.addAll(Rows.being("status", filter.status()));
		all.addAll(Rows.being("territory", filter.territory()));
		all.addAll(Rows.matching("searchText", filter.q()));
		return all;
	}

	/**
	 * What somebody looks for.
	 */
	public record Filter(@Nullable String q, @Nullable String status, @Nullable String territory) {
	}

}
