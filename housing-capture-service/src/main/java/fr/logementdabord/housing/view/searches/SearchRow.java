package fr.logementdabord.housing.view.searches;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A housing search as lists show it.
 *
 * @param referredOn day of the saisine, from which the waiting time runs; absent when it
 * was not said
 * @param needs what is needed beyond typology, wishes and accessibility
 * @param pausedUntil last day of the pause, absent when there is none
 * @param status OPEN, PAUSED, PROPOSED while a dwelling is kept for the household,
 * HOUSED, CANCELLED
 * @param keptDwellings the placement by dwelling that is kept for the household now
 */
public record SearchRow(@Id String id, @Nullable String caseId, @Nullable String territory, List<String> typologies,
		List<String> communesWished, boolean accessible, @Nullable String composition, @Nullable LocalDate openedOn,
		@Nullable LocalDate referredOn, NeedsRow needs, @Nullable LocalDate pausedUntil, @Nullable String outcome,
		@Nullable LocalDate closedOn, Map<String, String> keptDwellings, String status, String searchText,
		@Field("_marks") Map<String, Long> marks) {

	public static final String OPEN = "OPEN";

	public static final String PAUSED = "PAUSED";

	public static final String PROPOSED = "PROPOSED";

	public SearchRow {
		// rows of before have none
		needs = Objects.requireNonNullElse(needs, NeedsRow.UNSTATED);
	}

	static SearchRow unknown(String id) {
		return new SearchRow(id, null, null, List.of(), List.of(), false, null, null, null, NeedsRow.UNSTATED, null,
				null, null, Map.of(), OPEN, "", Map.of());
	}

	SearchRow opened(String newCaseId, LocalDate newOpenedOn) {
		return new SearchRow(this.id, newCaseId, this.territory, this.typologies, this.communesWished, this.accessible,
				this.composition, newOpenedOn, this.referredOn, this.needs, this.pausedUntil, this.outcome,
				this.closedOn, this.keptDwellings, this.status, newCaseId.toLowerCase(Locale.ROOT), this.marks)
			.with(null, null, null, this.keptDwellings);
	}

	SearchRow looksFor(String newTerritory, List<String> newTypologies, List<String> newCommunes, boolean newAccessible,
			String newComposition, @Nullable LocalDate newReferredOn, NeedsRow newNeeds) {
		return new SearchRow(this.id, this.caseId, newTerritory, newTypologies, newCommunes, newAccessible,
				newComposition, this.openedOn, newReferredOn == null ? this.referredOn : newReferredOn, newNeeds,
				this.pausedUntil, this.outcome, this.closedOn, this.keptDwellings, this.status, this.searchText,
				this.marks);
	}

	SearchRow pausedUntil(@Nullable LocalDate until) {
		return with(until, this.outcome, this.closedOn, this.keptDwellings);
	}

	SearchRow closed(String newOutcome, LocalDate newClosedOn) {
		return with(null, newOutcome, newClosedOn, this.keptDwellings);
	}

	SearchRow kept(String dwellingId, String placementId) {
		Map<String, String> kept = new HashMap<>(this.keptDwellings);
		kept.put(dwellingId, placementId);
		return with(this.pausedUntil, this.outcome, this.closedOn, kept);
	}

	SearchRow notKept(String dwellingId) {
		Map<String, String> kept = new HashMap<>(this.keptDwellings);
		kept.remove(dwellingId);
		return with(this.pausedUntil, this.outcome, this.closedOn, kept);
	}

	private SearchRow with(@Nullable LocalDate newPausedUntil, @Nullable String newOutcome,
			@Nullable LocalDate newClosedOn, Map<String, String> kept) {
		return new SearchRow(this.id, this.caseId, this.territory, this.typologies, this.communesWished,
				this.accessible, this.composition, this.openedOn, this.referredOn, this.needs, newPausedUntil,
				newOutcome, newClosedOn, Map.copyOf(kept), status(newPausedUntil, newOutcome, kept), this.searchText,
				this.marks);
	}

	private static String status(@Nullable LocalDate pausedUntil, @Nullable String outcome, Map<String, String> kept) {
		if (outcome != null) {
			return outcome;
		}
		if (pausedUntil != null) {
			return PAUSED;
		}
		return kept.isEmpty() ? OPEN : PROPOSED;
	}

	/**
	 * The version of the search this row shows.
	 */
	public long version() {
		return this.marks.getOrDefault("search-" + this.id, 0L);
	}

	/**
	 * What is needed beyond typology, wishes and accessibility; codes, absent when not
	 * said.
	 */
	public record NeedsRow(@Nullable Integer adults, @Nullable Integer children, @Nullable String ageBand,
			List<String> communesExcluded, @Nullable String resourcesBand, boolean animals, List<String> regimes,
			String urgency, @Nullable Integer highestFloorWithoutLift) {

		static final NeedsRow UNSTATED = new NeedsRow(null, null, null, List.of(), null, false, List.of(), "ORDINARY",
				null);

		static NeedsRow of(@Nullable Integer adults, @Nullable Integer children, @Nullable String ageBand,
				@Nullable List<String> communesExcluded, @Nullable String resourcesBand, @Nullable Boolean animals,
				@Nullable List<String> regimes, @Nullable String urgency, @Nullable Integer highestFloorWithoutLift) {
			return new NeedsRow(adults, children, ageBand, orNone(communesExcluded), resourcesBand,
					Boolean.TRUE.equals(animals), orNone(regimes), urgency == null ? "ORDINARY" : urgency,
					highestFloorWithoutLift);
		}

		private static <T> List<T> orNone(@Nullable List<T> some) {
			return some == null ? List.of() : some;
		}

	}

}
