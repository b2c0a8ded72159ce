package fr.logementdabord.housing.view.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.receive.Views;
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
 * Meetings for those who may see them: a coordinator those of the territory, a landlord
 * those with one of its dwellings on the agenda, State, département and audit all.
 */
public final class MeetingList {

	/** The latest, or the next to come, first. */
	private static final SortableFields SORTED = SortableFields.otherwise("heldOn", true)
		.id("meetingId")
		.and("territory");

	private static final String SCHEDULED = "SCHEDULED";

	private final Rows<MeetingRow> rows;

	public MeetingList(MongoTemplate mongo, Views views) {
		this.rows = new Rows<>(mongo, MeetingRow.class, () -> views.collection(MeetingsView.COLLECTION));
	}

	/**
	 * One page.
	 * @param sort by what, as the list may be sorted; null = its own order
	 */
	public Page<MeetingRow> page(Viewer viewer, Filter filter, @Nullable String sort, PageRequest asked) {
		return this.rows.page(criteria(viewer, filter), SORTED.sort(sort), asked);
	}

	public List<MeetingRow> all(Viewer viewer, Filter filter, @Nullable String sort) {
		return this.rows.all(criteria(viewer, filter), SORTED.sort(sort));
	}

	public Optional<MeetingRow> find(Viewer viewer, String meetingId) {
		return this.rows.one(meetingId, sight(viewer));
	}

	private static Criteria sight(Viewer viewer) {
		return Sight.of(viewer).rows("landlords");
	}

	private static List<Criteria> criteria(Viewer viewer, Filter filter) {
		List<Criteria> all = new ArrayList<>(List.of(sight(viewer)));
		all.addAll(Rows.being("territory", filter.territory()));
		if (SCHEDULED.equals(filter.status())) {
			all.add(Criteria.where("ending").isNull());
		}
		else {
			all.addAll(Rows.being("ending", filter.status()));
		}
		return all;
	}

	/**
	 * What somebody looks for.
	 *
	 * @param status SCHEDULED, CLOSED or CANCELLED
	 */
	public record Filter(@Nullable String territory, @Nullable String status) {
	}

}
