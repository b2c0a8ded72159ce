package fr.logementdabord.housing.view.placements;

import java.util.ArrayList;
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
 * Placements for those who may see them: a landlord those of its dwellings, a coordinator
 * those of the territory, State, département and audit all.
 */
public final class PlacementList {

	/** The latest to be answered first. */
	private static final SortableFields SORTED = SortableFields.otherwise("answerDueOn", true)
		.id("placementId")
		.and("caseId", "territory", "landlord", "dwellingId", "meetingId", "status")
		.stored("proposedOn", "steps.proposedOn")
		.stored("answeredOn", "steps.answeredOn")
		.stored("decidedOn", "steps.decidedOn")
		.stored("signedOn", "steps.signedOn")
		.stored("movedInOn", "steps.movedInOn");

	private final Rows<PlacementRow> rows;

	private final OpenCases cases;

	public PlacementList(MongoTemplate mongo, Views views, OpenCases cases) {
		this.cases = cases;
		this.rows = new Rows<>(mongo, PlacementRow.class, () -> views.collection(PlacementsView.COLLECTION));
	}

	/**
	 * One page.
	 * @param sort by what, as the list may be sorted; null = its own order
	 */
	public Page<PlacementRow> page(Viewer viewer, Filter filter, @Nullable String sort, PageRequest asked) {
		return this.rows.page(criteria(viewer, filter), SORTED.sort(sort), asked);
	}

	/** All of them in the list's own order. */
	public List<PlacementRow> all(Viewer viewer, Filter filter) {
		return all(viewer, filter, null);
	}

	/** All of them, to take away. */
	public List<PlacementRow> all(Viewer viewer, Filter filter, @Nullable String sort) {
		return this.rows.all(criteria(viewer, filter), SORTED.sort(sort));
	}

	/**
	 * All of them, protected cases too: for what is written down and must not depend on
	 * who does it; never for rows.
	 */
	public List<PlacementRow> ofRecord(Viewer viewer, Filter filter) {
		return this.rows.all(criteria(Sight.of(viewer).rows("landlord"), filter), SORTED.sort(null));
	}

	/** How many households gave up and were not looked at yet. */
	public long openAlerts(Viewer viewer) {
		return page(viewer, new Filter(null, null, null, null, null, null, "OPEN"), null, PageRequest.first()).total();
	}

	/**
	 * One placement. While only the dwelling has said that it is reserved there is none
	 * yet that anybody could answer.
	 */
	public Optional<PlacementRow> find(Viewer viewer, String placementId) {
		return this.rows.one(placementId, sight(viewer)).filter((row) -> row.version() > 0);
	}

	private Criteria sight(Viewer viewer) {
		return new Criteria().andOperator(Sight.of(viewer).rows("landlord"), this.cases.open(viewer));
	}

	private List<Criteria> criteria(Viewer viewer, Filter filter) {
		return criteria(sight(viewer), filter);
	}

	private static List<Criteria> criteria(Criteria sight, Filter filter) {
		List<Criteria> all = new ArrayList<>(List.of(sight));
		all.addAll(Rows.being("status", filter.status()));
		all.addAll(Rows.being("territory", filter.territory()));
		all.addAll(Rows.being("caseId", filter.caseId()));
		all.addAll(Rows.being("dwellingId", filter.dwellingId()));
		all.addAll(Rows.being("meetingId", filter.meetingId()));
		all.addAll(Rows.being("alert", filter.alert()));
		all.addAll(Rows.being("landlord", filter.landlord()));
		all.addAll(Rows.matching("searchText", filter.q()));
		return all;
	}

	/**
	 * What somebody looks for.
	 */
	public record Filter(@Nullable String q, @Nullable String status, @Nullable String territory,
			@Nullable String caseId, @Nullable String dwellingId, @Nullable String meetingId, @Nullable String alert,
			@Nullable String landlord) {

		/** Those of any landlord. */
		public Filter(@Nullable String q, @Nullable String status, @Nullable String territory, @Nullable String caseId,
				@Nullable String dwellingId, @Nullable String meetingId, @Nullable String alert) {
			this(q, status, territory, caseId, dwellingId, meetingId, alert, null);
		}

	}

}
