package fr.logementdabord.housing.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.housing.application.HousingStreams;
import fr.logementdabord.housing.assignment.LibraryAssignments;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import fr.logementdabord.housing.domain.matching.Board;
import fr.logementdabord.housing.domain.matching.OneMore;
import fr.logementdabord.housing.domain.matching.Snapshot;
import fr.logementdabord.housing.view.dwellings.DwellingList;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.searches.SearchRow;
import fr.logementdabord.web.security.Viewer;

/**
 * What one more dwelling would change on a whole territory today, as if everything that
 * is free met everybody who looks for a dwelling.
 */
public final class TerritoryToday {

	/**
	 * Lots decide between equal households; how many are housed does not depend on it.
	 */
	private static final long ANY_SEED = 1;

	private final HousingStreams streams;

	private final DwellingList dwellings;

	private final SearchList searches;

	private final MatchingMaterial material = new MatchingMaterial();

	public TerritoryToday(HousingStreams streams, DwellingList dwellings, SearchList searches) {
		this.streams = streams;
		this.dwellings = dwellings;
		this.searches = searches;
	}

	/**
	 * The answer for what the viewer may see of a territory.
	 */
	public Answer of(Viewer viewer, String territory, LocalDate today) {
		List<Dwelling.Available> free = this.dwellings
			.all(viewer, new DwellingList.Filter(null, DwellingRow.AVAILABLE, territory, null))
			.stream()
			.map((row) -> this.streams.dwellings().load(row.id()).state())
			.filter(Dwelling.Available.class::isInstance)
			.map(Dwelling.Available.class::cast)
			.toList();
		Snapshot snapshot = this.material.snapshot(today, ANY_SEED, free,
				this.searches.all(viewer, new SearchList.Filter(null, SearchRow.OPEN, territory)));
		Board board = new Board(snapshot, new LibraryAssignments());
		return new Answer(territory, today, snapshot.vacancies().size(), snapshot.needs().size(),
				board.best().total().households(), board.oneMore(Map.of(), Set.of()));
	}

	/**
	 * What one more dwelling would change.
	 *
	 * @param dwellings that are free
	 * @param searches that are open, pauses and placements under way excluded
	 * @param housed how many households the best proposal for all of them would house
	 * @param oneMore typology by typology, the smallest first
	 */
	public record Answer(String territory, LocalDate countedOn, int dwellings, int searches, int housed,
			List<OneMore> oneMore) {
	}

}
