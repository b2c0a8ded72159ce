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
import fr.logementdabord.web.table.ListOrder;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Dwellings for those who may see them: a landlord its own, a coordinator those of the
 * territory, State, département and audit all.
 */
public final class DwellingList {

	/** What can be lived in first comes first. */
	public static final ListOrder SOONEST = new ListOrder("availableOn", false);

	/** By what programs may have it sorted. */
	private static final Set<String> SORTED_BY = Set.of("dwellingId", "reference", "availableOn", "communeInsee",
			"territory", "typology", "surfaceM2", "rentCents", "status");

	private static final Sort SORT = Sort.by("availableOn", "_id");

	private final Rows<DwellingRow> rows;

	private final OpenCases cases;

	public DwellingList(MongoTemplate mongo, Views views, OpenCases cases) {
		this.cases = cases;
		this.rows = new Rows<>(mongo, DwellingRow.class, () -> views.collection(DwellingsView.COLLECTION));
	}

	/** The order asked for, else what can be lived in first. */
	public static ListOrder order(@Nullable String sort) {
		return ListOrder.of(sort, SORTED_BY, SOONEST);
	}

	public Page<DwellingRow> page(Viewer viewer, Filter filter, ListOrder order, PageRequest asked) {
		return this.rows.page(criteria(viewer, filter), sort(order), asked).map(seenBy(viewer));
	}

	public List<DwellingRow> all(Viewer viewer, Filter filter) {
		return all(viewer, filter, SOONEST);
	}

	/** All of them in some order. */
	public List<DwellingRow> all(Viewer viewer, Filter filter, ListOrder order) {
		return seenBy(viewer, this.rows.all(criteria(viewer, filter), sort(order)));
	}

	/** How many rows the list with this filter has. */
	public long count(Viewer viewer, Filter filter) {
		return this.rows.count(criteria(viewer, filter));
	}

	public Optional<DwellingRow> find(Viewer viewer, String dwellingId) {
		return this.rows.one(dwellingId, sight(viewer)).map(seenBy(viewer));
	}

	public List<DwellingRow> among(Viewer viewer, Collection<String> dwellingIds) {
		return dwellingIds.isEmpty() ? List.of()
				: seenBy(viewer, this.rows.all(List.of(sight(viewer), Criteria.where("_id").in(dwellingIds)), SORT));
	}

	private List<DwellingRow> seenBy(Viewer viewer, List<DwellingRow> all) {
		return all.stream().map(seenBy(viewer)).toList();
	}

	/** A dwelling is known to all who may see it, a protected case it is kept for not. */
	private UnaryOperator<DwellingRow> seenBy(Viewer viewer) {
		Set<String> hidden = Set.copyOf(this.cases.hiddenFrom(viewer));
		return (row) -> row.withoutCases(hidden);
	}

	private static Sort sort(ListOrder order) {
		Sort.Direction direction = order.descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
		String field = "dwellingId".equals(order.field()) ? "_id" : order.field();
		return Sort.by(new Sort.Order(direction, field), Sort.Order.asc("_id"));
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
