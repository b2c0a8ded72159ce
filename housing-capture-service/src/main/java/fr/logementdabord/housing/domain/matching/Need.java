package fr.logementdabord.housing.domain.matching;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a household looks for, as the matching sees it, on the day of the snapshot. No
 * name, and nothing that says why it needs a dwelling.
 *
 * @param birthYears of the members, empty when not known
 * @param typologies asked by the orientation; empty: any that suits the composition
 * @param areasWished the groups of communes (EPCI) of the communes wished
 * @param regimes those the coordinator allows beside the ordinary one
 * @param waitingSince the day the search was opened
 */
public record Need(String searchId, String caseId, String composition, List<Integer> birthYears,
		List<String> typologies, List<String> communesWished, List<String> communesExcluded, List<String> areasWished,
		boolean accessible, List<String> regimes, @Nullable Resources resources, @Nullable String urgency,
		LocalDate waitingSince) {

	public Need {
		birthYears = List.copyOf(birthYears);
		typologies = List.copyOf(typologies);
		communesWished = List.copyOf(communesWished);
		communesExcluded = List.copyOf(communesExcluded);
		areasWished = List.copyOf(areasWished);
		regimes = List.copyOf(regimes);
	}

	/**
	 * Monthly resources known at the meeting, as a band.
	 *
	 * @param lowCents the least, in cents; the same as the most when known exactly
	 * @param highCents the most, in cents; absent when the band is open
	 */
	public record Resources(long lowCents, @Nullable Long highCents) {
	}

}
