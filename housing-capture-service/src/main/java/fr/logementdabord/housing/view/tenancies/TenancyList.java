package fr.logementdabord.housing.view.tenancies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.receive.Views;
import fr.logementdabord.housing.view.sight.OpenCases;
import fr.logementdabord.housing.view.sight.Rows;
import fr.logementdabord.housing.view.sight.Sight;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import fr.logementdabord.web.table.SortableFields;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Tenancies for those who may see them: a landlord those of its dwellings, a coordinator
 * those of the territory, State, département and audit all.
 */
public final class TenancyList {

	/** The latest to move in first. */
	private static final SortableFields SORTED = SortableFields.otherwise("movedInOn", true)
		.stored("movedInOn", "lease.movedInOn")
		.id("tenancyId")
		.and("caseId", "placementId", "territory", "landlord", "status")
		.stored("reference", "where.reference")
		.stored("kind", "lease.kind")
		.stored("signedOn", "lease.signedOn")
		.stored("plannedSlideOn", "lease.plannedSlideOn")
		.stored("stayEndsOn", "lease.stayEndsOn")
		.stored("endedOn", "end.on");

	private final Rows<TenancyRow> rows;

	private final OpenCases cases;

	public TenancyList(MongoTemplate mongo, Views views, OpenCases cases) {
		this.cases = cases;
		this.rows = new Rows<>(mongo, TenancyRow.class, () -> views.collection(TenanciesView.COLLECTION));
	}

	/**
	 * One page.
	 * @param today the day for which {@code due} is asked
	 * @param sort by what, as the list may be sorted; null = its own order
	 */
	public Page<TenancyRow> page(Viewer viewer, Filter filter, LocalDate today, @Nullable String sort,
			PageRequest asked) {
		return this.rows.page(criteria(viewer, filter, today), SORTED.sort(sort), asked);
	}

	public List<TenancyRow> all(Viewer viewer, Filter filter, LocalDate today, @Nullable String sort) {
		return this.rows.all(criteria(viewer, filter, today), SORTED.sort(sort));
	}

	public Optional<TenancyRow> find(Viewer viewer, String tenancyId) {
		return this.rows.one(tenancyId, sight(viewer));
	}

	private Criteria sight(Viewer viewer) {
		return new Criteria().andOperator(Sight.of(viewer).rows("landlord"), this.cases.open(viewer));
	}

	private List<Criteria> criteria(Viewer viewer, Filter filter, LocalDate today) {
		List<Criteria> all = new ArrayList<>(List.of(sight(viewer)));
		all.addAll(Rows.being("status", filter.status()));
		all.addAll(Rows.being("lease.kind", filter.kind()));
		all.addAll(Rows.being("territory", filter.territory()));
		all.addAll(Rows.being("caseId", filter.caseId()));
		all.addAll(Rows.matching("searchText", filter.q()));
		if (Boolean.TRUE.equals(filter.due())) {
			all.add(due(viewer, today));
		}
		return all;
	}

	/** Something waits: a slide, the end of a stay, a check. */
	private static Criteria due(Viewer viewer, LocalDate today) {
		List<Criteria> either = new ArrayList<>(
				List.of(Criteria.where("slideDueOn").lte(today), Criteria.where("status").in("ALARM", "OVERSTAYED")));
		if (!viewer.is(Roles.LANDLORD)) {
			either.add(Criteria.where("nextCheckOn").lte(today));
		}
		return new Criteria().orOperator(either);
	}

	/**
	 * What somebody looks for.
	 *
	 * @param due only what waits for somebody
	 */
	public record Filter(@Nullable String q, @Nullable String status, @Nullable String kind, @Nullable String territory,
			@Nullable String caseId, @Nullable Boolean due) {
	}

}
