package fr.logementdabord.housing.table;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.assignment.LibraryAssignments;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.matching.Snapshot;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Called;
import fr.logementdabord.housing.domain.meeting.FluidityMeeting.Scheduled;
import fr.logementdabord.housing.domain.meeting.PairDecision;
import fr.logementdabord.housing.view.placements.PlacementList;
import fr.logementdabord.housing.view.placements.PlacementRow;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.searches.SearchRow;
import fr.logementdabord.housing.view.sight.OpenCases;
import fr.logementdabord.web.security.Viewer;

/**
 * Puts a table together from the meeting's own history and from what became of its
 * decisions.
 */
public final class MeetingTables {

	private static final Set<String> OVER = Set.of("DECLINED", "EXPIRED", "RELEASED", "NOT_PROPOSED", "NOT_AWARDED",
			"INADMISSIBLE");

	private final HousingStreams streams;

	private final SearchList searches;

	private final PlacementList placements;

	private final ParisDays days;

	private final OpenCases cases;

	private final MatchingMaterial material = new MatchingMaterial();

	private final SecureRandom seeds = new SecureRandom();

	public MeetingTables(HousingStreams streams, SearchList searches, PlacementList placements, ParisDays days,
			OpenCases cases) {
		this.cases = cases;
		this.streams = streams;
		this.searches = searches;
		this.placements = placements;
		this.days = days;
	}

	/**
	 * A meeting as it exists for somebody: without the protected cases they are not
	 * cleared for, also those that were protected after it was prepared.
	 */
	public Called seenBy(Viewer viewer, Called called) {
		return called.withoutCases(Set.copyOf(this.cases.hiddenFrom(viewer)));
	}

	/**
	 * Vacancies and needs of a meeting as they are now, what is decided already included,
	 * with a seed of its own. Protected cases are among them, whoever prepares it: each
	 * reads the table without those that do not exist for them.
	 * @param meeting the whole of it
	 */
	public Snapshot snapshot(Viewer viewer, Scheduled meeting) {
		Map<String, PlacementRow> placed = byId(this.placements.ofRecord(viewer, ofMeeting(meeting)));
		Set<String> kept = meeting.course()
			.decisions()
			.stream()
			.filter((decision) -> holds(decision, placed))
			.map(PairDecision::dwellingId)
			.collect(Collectors.toSet());
		List<Dwelling.Announced> dwellings = new ArrayList<>();
		for (String dwellingId : meeting.agenda()) {
			Dwelling dwelling = this.streams.dwellings().load(dwellingId).state();
			if (dwelling instanceof Dwelling.Available available) {
				dwellings.add(available);
			}
			else if (dwelling instanceof Dwelling.Announced announced && kept.contains(dwellingId)) {
				dwellings.add(announced);
			}
		}
		return this.material.snapshot(this.days.today(), this.seeds.nextLong(), dwellings,
				searches(viewer, meeting, placed));
	}

	private List<SearchRow> searches(Viewer viewer, Scheduled meeting, Map<String, PlacementRow> placed) {
		List<SearchRow> all = new ArrayList<>(
				this.searches.ofRecord(viewer, new SearchList.Filter(null, SearchRow.OPEN, meeting.territory())));
		Set<String> positioned = meeting.course()
			.decisions()
			.stream()
			.filter((decision) -> holds(decision, placed))
			.map(PairDecision::searchId)
			.filter((searchId) -> all.stream().noneMatch((row) -> row.id().equals(searchId)))
			.collect(Collectors.toSet());
		all.addAll(this.searches.ofRecord(viewer, positioned));
		return all;
	}

	/**
	 * The table of a meeting, empty until it is prepared.
	 */
	public Optional<Table> table(Viewer viewer, Scheduled meeting) {
		Map<String, PlacementRow> placed = placements(viewer, meeting);
		return meeting.course().snapshot() == null ? Optional.empty() : Optional
			.of(new Table(meeting.course(), new LibraryAssignments(), (decision) -> holds(decision, placed)));
	}

	/**
	 * What became of the meeting's positionings, by placement.
	 */
	public Map<String, PlacementRow> placements(Viewer viewer, Scheduled meeting) {
		return byId(this.placements.all(viewer, ofMeeting(meeting)));
	}

	private static PlacementList.Filter ofMeeting(Scheduled meeting) {
		return new PlacementList.Filter(null, null, null, null, null, meeting.meetingId(), null);
	}

	private static Map<String, PlacementRow> byId(List<PlacementRow> placements) {
		return placements.stream().collect(Collectors.toMap(PlacementRow::id, Function.identity()));
	}

	/**
	 * A first rank holds until its placement is over; one that no list knows yet holds.
	 */
	public static boolean holds(PairDecision decision, Map<String, PlacementRow> placed) {
		PlacementRow placement = placed.get(decision.placementId());
		return decision.isFirst() && (placement == null || !OVER.contains(placement.status()));
	}

}
