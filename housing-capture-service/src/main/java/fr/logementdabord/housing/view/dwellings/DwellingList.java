package fr.logementdabord.housing.view.dwellings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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
 * Dwellings for those who may see them: a landlord its own, a coordinator those of the
 * territory, State, département and audit all.
 */
public final class DwellingList {

	/** What can be lived in first comes first. */
	private static final SortableFields SORTED = SortableFields.otherwise("availableOn", false)
		.id("dwellingId")
		.and("reference", "communeInsee", "territory", "typology", "surfaceM2", "rentCents", "status");

	private final Rows<DwellingRow> rows;

	private final OpenCases cases;

	public DwellingList(MongoTemplate mongo, Views views, OpenCases cases) {
		this.cases = cases;
		this.rows = new Rows<>(mongo, DwellingRow.class, () -> views.collection(DwellingsView.COLLECTION));
	}

	/**
	 * One page.
	 * @param sort by what, as the list may be sorted; null = its own order
	 */
	public Page<DwellingRow> page(Viewer viewer, Filter filter, @Nullable String sort, PageRequest asked) {
		return this.rows.page(criteria(viewer, filter), SORTED.sort(sort), asked).map(seenBy(viewer));
	}

	/** All of them in the list's own order. */
	public List<DwellingRow> all(Viewer viewer, Filter filter) {
		return all(viewer, filter, null);
	}

	/** All of them, to take away. */
	public List<DwellingRow> all(Viewer viewer, Filter filter, @Nullable String sort) {
		return seenBy(viewer, this.rows.all(criteria(viewer, filter), SORTED.sort(sort)));
	}

	/** How many rows the list with this filter has. */
	public long count(Viewer viewer, Filter filter) {
		return this.rows.count(criteria(viewer, filter));
	}

	public Optional<DwellingRow> find(Viewer viewer, String dwellingId) {
		return this.rows.one(dwellingId, sight(viewer)).map(seenBy(viewer));
	}

	public List<DwellingRow> among(Viewer viewer, Collection<String> dwellingIds) {
		return dwellingIds.isEmpty() ? List.of() : seenBy(viewer,
				this.rows.all(List.of(sight(viewer), Criteria.where("_id").in(dwellingIds)), SORTED.sort(null)));
	}

	private List<DwellingRow> seenBy(Viewer viewer, List<DwellingRow> all) {
		return all.stream().map(seenBy(viewer)).toList();
	}

	/** A dwelling is known to all who may see it, a protected case it is kept for not. */
	private UnaryOperator<DwellingRow> seenBy(Viewer viewer) {
		Set<String> hidden = Set.copyOf(this.cases.hiddenFrom(viewer));
		return (row) -> row.withoutCases(hidden);
	}

	private static Criteria sight(Viewer viewer) {
		return Sight.of(viewer).rows("landlord");
	}

	private static List<Criteria> criteria(Viewer viewer, Filter filter) {
		List<Criteria> all = new ArrayList<>(List.of(sight(viewer)));
		all.addAll(Rows.being("status", filter.status()));
		all.addAll(Rows.being("territory", filter.territory()));
		all.addAll(Rows.being("typology", filter.typology()));
		all.addAll(Rows.being("regime", filter.regime()));
		all.addAll(Rows.being("communeInsee", filter.commune()));
		all.addAll(Rows.being("offer.months", filter.offeredIn()));
		all.addAll(Rows.matching("searchText", filter.q()));
		return all;
	}

	/**
	 * What somebody looks for.
	 *
	 * @param commune INSEE code
	 * @param offeredIn month in which it was announced or announced again, as
	 * {@code 2026-12}
	 */
	public record Filter(@Nullable String q, @Nullable String status, @Nullable String territory,
			@Nullable String typology, @Nullable String regime, @Nullable String commune, @Nullable String offeredIn) {

		/** The dwellings of a territory and a size that stand somewhere. */
		public Filter(@Nullable String q, @Nullable String status, @Nullable String territory,
				@Nullable String typology) {
			this(q, status, territory, typology, null, null, null);
		}

	}

}
