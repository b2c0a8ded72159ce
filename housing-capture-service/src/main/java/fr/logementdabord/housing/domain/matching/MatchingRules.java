package fr.logementdabord.housing.domain.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The rules in force between two days, as data: no source says them, so each is a local
 * default that may be changed from a day on (architecture §11).
 *
 * @param to the last day, absent while in force
 * @param typologiesForComposition which typologies suit which composition; a composition
 * that is not named is left to people
 * @param personsInComposition the least number of persons, for what is left to live on
 * @param regimes what the special regimes ask; a regime that is not named asks nothing
 * @param oneMore the typologies of which one more is imagined
 */
public record MatchingRules(String name, LocalDate from, @Nullable LocalDate to,
		Map<String, List<String>> typologiesForComposition, Map<String, Integer> personsInComposition,
		Map<String, RegimeRule> regimes, Affordability affordability, Scarcity scarcity, Points points,
		List<String> oneMore) {

	public MatchingRules {
		typologiesForComposition = Map.copyOf(typologiesForComposition);
		personsInComposition = Map.copyOf(personsInComposition);
		regimes = Map.copyOf(regimes);
		oneMore = List.copyOf(oneMore);
	}

	/**
	 * Whether these rules hold on a day.
	 */
	public boolean holdOn(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

	/**
	 * What a regime asks (SAS dwellings and shared flats for 18-25, seed:494).
	 *
	 * @param sizeFollowsComposition false where a room is let and not the whole dwelling
	 * @param ageBands codes of the age bands it is for, on the day of the orientation;
	 * none: any
	 */
	public record RegimeRule(boolean sizeFollowsComposition, List<String> ageBands) {

		static final RegimeRule NONE = new RegimeRule(true, List.of());

		public RegimeRule {
			ageBands = List.copyOf(ageBands);
		}

	}

	/**
	 * Effort rate, rent and charges on resources, in percent (architecture §11), and what
	 * is left to live on, in cents a month and a person. The rent counts without the
	 * housing aid to be expected, as allocation committees count it.
	 *
	 * @param aidUpToCents highest monthly resources for which an aid is expected
	 * @param expectedAidCents the monthly aid to be expected, by composition
	 */
	public record Affordability(int adviceAbovePercent, int excludedAbovePercent, long leftToLiveAdvisedCents,
			long leftToLiveExcludedCents, long aidUpToCents, Map<String, Long> expectedAidCents) {

		public Affordability {
			expectedAidCents = Map.copyOf(expectedAidCents);
		}

	}

	/**
	 * Which dwellings are too rare to be spent on a household that could take another.
	 */
	public record Scarcity(boolean accessible, List<String> typologies) {

		public Scarcity {
			typologies = List.copyOf(typologies);
		}

	}

	/**
	 * What makes one possible pair better than another; all together at most
	 * {@link Score#MOST}.
	 */
	public record Points(int perWaitingWeek, int mostForWaiting, Map<String, Integer> urgency, int communeWished,
			int areaWished, int affordable) {

		public Points {
			urgency = Map.copyOf(urgency);
		}

	}

}
