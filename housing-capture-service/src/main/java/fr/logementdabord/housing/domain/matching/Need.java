package fr.logementdabord.housing.domain.matching;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a household looks for, as the matching sees it, on the day of the snapshot. No
 * name, and nothing that says why it needs a dwelling.
 *
 * @param persons how many will live there, absent when not known
 * @param ageBand code of the age band of the adults, absent when not known
 * @param typologies asked by the orientation; empty: any that suits the composition
 * @param areasWished the groups of communes (EPCI) of the communes wished
 * @param highestFloorWithoutLift the highest floor it reaches by stairs, absent: any
 * @param regimes codes of the regimes that may be proposed
 * @param urgency a code
 * @param waitingSince the day of the saisine
 */
public record Need(String searchId, String caseId, String composition, @Nullable Integer persons,
		@Nullable String ageBand, List<String> typologies, List<String> communesWished, List<String> communesExcluded,
		List<String> areasWished, boolean accessible, @Nullable Integer highestFloorWithoutLift, List<String> regimes,
		@Nullable Resources resources, String urgency, LocalDate waitingSince) {

	public Need {
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
