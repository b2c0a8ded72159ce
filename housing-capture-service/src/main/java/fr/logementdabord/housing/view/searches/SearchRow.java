package fr.logementdabord.housing.view.searches;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A housing search as lists show it.
 *
 * @param status OPEN, PROPOSED while a dwelling is kept for the household, HOUSED,
 * CANCELLED
 * @param keptDwellings the placement by dwelling that is kept for the household now
 */
public record SearchRow(@Id String id, @Nullable String caseId, @Nullable String territory, List<String> typologies,
		List<String> communesWished, boolean accessible, @Nullable String composition, @Nullable LocalDate openedOn,
		@Nullable String outcome, @Nullable LocalDate closedOn, Map<String, String> keptDwellings, String status,
		String searchText, @Field("_marks") Map<String, Long> marks) {

	public static final String OPEN = "OPEN";

	public static final String PROPOSED = "PROPOSED";

	static SearchRow unknown(String id) {
		return new SearchRow(id, null, null, List.of(), List.of(), false, null, null, null, null, Map.of(), OPEN, "",
				Map.of());
	}

	SearchRow opened(String newCaseId, String newTerritory, List<String> newTypologies, List<String> newCommunes,
			boolean newAccessible, String newComposition, LocalDate newOpenedOn) {
		return new SearchRow(this.id, newCaseId, newTerritory, newTypologies, newCommunes, newAccessible,
				newComposition, newOpenedOn, this.outcome, this.closedOn, this.keptDwellings, this.status,
				newCaseId.toLowerCase(Locale.ROOT), this.marks);
	}

	SearchRow closed(String newOutcome, LocalDate newClosedOn) {
		return with(newOutcome, newClosedOn, this.keptDwellings);
	}

	SearchRow kept(String dwellingId, String placementId) {
		Map<String, String> kept = new HashMap<>(this.keptDwellings);
		kept.put(dwellingId, placementId);
		return with(this.outcome, this.closedOn, kept);
	}

	SearchRow notKept(String dwellingId) {
		Map<String, String> kept = new HashMap<>(this.keptDwellings);
		kept.remove(dwellingId);
		return with(this.outcome, this.closedOn, kept);
	}

	private SearchRow with(@Nullable String newOutcome, @Nullable LocalDate newClosedOn, Map<String, String> kept) {
		String newStatus = newOutcome != null ? newOutcome : kept.isEmpty() ? OPEN : PROPOSED;
		return new SearchRow(this.id, this.caseId, this.territory, this.typologies, this.communesWished,
				this.accessible, this.composition, this.openedOn, newOutcome, newClosedOn, Map.copyOf(kept), newStatus,
				this.searchText, this.marks);
	}

	/**
	 * The version of the search this row shows.
	 */
	public long version() {
		return this.marks.getOrDefault("search-" + this.id, 0L);
	}

}
