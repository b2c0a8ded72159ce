package fr.logementdabord.housing.domain.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import fr.logementdabord.housing.domain.matching.MatchingRules.RegimeRule;
import fr.logementdabord.housing.domain.matching.Need.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Judges one pair by the rules of a day.
 */
public final class PairRules {

	/** What is written where there are no resources at all. */
	private static final BigDecimal HIGHEST_RATE = new BigDecimal("999.99");

	private final MatchingRules rules;

	private final LocalDate day;

	public PairRules(MatchingRules rules, LocalDate day) {
		this.rules = rules;
		this.day = day;
	}

	/**
	 * Every rule that concerns the pair, its points, and whether it would spend a rare
	 * dwelling.
	 */
	public Judgement judge(Vacancy vacancy, Need need) {
		List<Finding> findings = new ArrayList<>(8);
		RegimeRule regime = regime(vacancy);
		findings.add(regimeAllowed(vacancy, need));
		if (regime.sizeFollowsComposition()) {
			findings.add(typologySought(vacancy, need));
			findings.add(typologyForComposition(vacancy, need));
		}
		if (!regime.ageBands().isEmpty()) {
			findings.add(age(need, regime));
		}
		findings.add(accessibility(vacancy, need));
		findings.add(stairs(vacancy, need));
		findings.add(commune(vacancy, need));
		Finding effort = effortRate(vacancy, need);
		findings.add(effort);
		findings.add(leftToLive(vacancy, need));
		return new Judgement(findings, score(vacancy, need, effort), spendsScarce(vacancy, need, regime));
	}

	private RegimeRule regime(Vacancy vacancy) {
		return this.rules.regimes().getOrDefault(vacancy.regime(), RegimeRule.NONE);
	}

	private static Finding regimeAllowed(Vacancy vacancy, Need need) {
		boolean allowed = need.regimes().contains(vacancy.regime());
		return Finding.of(Rule.REGIME, allowed ? Verdict.MET : Verdict.BROKEN, vacancy.regime());
	}

	private static Finding typologySought(Vacancy vacancy, Need need) {
		boolean sought = need.typologies().isEmpty() || need.typologies().contains(vacancy.typology());
		return Finding.of(Rule.TYPOLOGY_SOUGHT, sought ? Verdict.MET : Verdict.BROKEN, vacancy.typology());
	}

	private Finding typologyForComposition(Vacancy vacancy, Need need) {
		List<String> suiting = this.rules.typologiesForComposition().get(need.composition());
		Verdict verdict = suiting == null ? Verdict.TO_CHECK
				: suiting.contains(vacancy.typology()) ? Verdict.MET : Verdict.BROKEN;
		return Finding.of(Rule.TYPOLOGY_FOR_COMPOSITION, verdict, vacancy.typology(), need.composition());
	}

	/** The band is the one of the orientation: a birthday since then ends nothing. */
	private static Finding age(Need need, RegimeRule regime) {
		Verdict verdict = need.ageBand() == null ? Verdict.TO_CHECK
				: regime.ageBands().contains(need.ageBand()) ? Verdict.MET : Verdict.BROKEN;
		return Finding.of(Rule.AGE_FOR_REGIME, verdict, String.join(",", regime.ageBands()));
	}

	private static Finding accessibility(Vacancy vacancy, Need need) {
		boolean met = !need.accessible() || vacancy.accessible();
		return Finding.of(Rule.ACCESSIBILITY, met ? Verdict.MET : Verdict.BROKEN);
	}

	private static Finding stairs(Vacancy vacancy, Need need) {
		Integer highest = need.highestFloorWithoutLift();
		Integer floor = vacancy.floor();
		if (highest == null || floor == null || floor <= highest || Boolean.TRUE.equals(vacancy.lift())) {
			return Finding.of(Rule.STAIRS, highest != null && floor == null ? Verdict.TO_CHECK : Verdict.MET);
		}
		return Finding.of(Rule.STAIRS, vacancy.lift() == null ? Verdict.TO_CHECK : Verdict.BROKEN, floor, highest);
	}

	private static Finding commune(Vacancy vacancy, Need need) {
		boolean excluded = vacancy.communeInsee() != null && need.communesExcluded().contains(vacancy.communeInsee());
		return Finding.of(Rule.COMMUNE_EXCLUDED, excluded ? Verdict.BROKEN : Verdict.MET,
				vacancy.communeInsee() == null ? "" : vacancy.communeInsee());
	}

	/** Rent and charges without the housing aid to be expected. */
	private @Nullable Long toPay(Vacancy vacancy, Need need) {
		Long cost = vacancy.rentAndChargesCents();
		Resources resources = need.resources();
		MatchingRules.Affordability limits = this.rules.affordability();
		if (cost == null || resources == null || resources.highCents() == null
				|| resources.highCents() > limits.aidUpToCents()) {
			return cost;
		}
		return Math.max(0, cost - limits.expectedAidCents().getOrDefault(need.composition(), 0L));
	}

	/** Excluded only when even the most the household may have is too little. */
	private Finding effortRate(Vacancy vacancy, Need need) {
		Resources resources = need.resources();
		Long cost = toPay(vacancy, need);
		if (cost == null) {
			return Finding.of(Rule.EFFORT_RATE, Verdict.MET);
		}
		if (resources == null) {
			return Finding.of(Rule.EFFORT_RATE, Verdict.TO_CHECK);
		}
		MatchingRules.Affordability limits = this.rules.affordability();
		if (resources.highCents() != null && isAbove(cost, resources.highCents(), limits.excludedAbovePercent())) {
			return Finding.of(Rule.EFFORT_RATE, Verdict.BROKEN, rate(cost, resources.highCents()),
					limits.excludedAbovePercent());
		}
		if (isAbove(cost, resources.lowCents(), limits.adviceAbovePercent())) {
			long most = resources.highCents() == null ? resources.lowCents() : resources.highCents();
			return Finding.of(Rule.EFFORT_RATE, Verdict.ADVICE, rate(cost, most), limits.adviceAbovePercent());
		}
		return Finding.of(Rule.EFFORT_RATE, Verdict.MET, rate(cost, resources.lowCents()), limits.adviceAbovePercent());
	}

	private static boolean isAbove(long cost, long resources, int percent) {
		return rate(cost, resources).compareTo(BigDecimal.valueOf(percent)) > 0;
	}

	private static BigDecimal rate(long cost, long resources) {
		return resources <= 0 ? HIGHEST_RATE
				: BigDecimal.valueOf(cost)
					.multiply(BigDecimal.valueOf(100))
					.divide(BigDecimal.valueOf(resources), 2, RoundingMode.HALF_UP)
					.min(HIGHEST_RATE);
	}

	private Finding leftToLive(Vacancy vacancy, Need need) {
		Resources resources = need.resources();
		Long cost = toPay(vacancy, need);
		Integer persons = need.persons() != null ? need.persons()
				: this.rules.personsInComposition().get(need.composition());
		if (cost == null) {
			return Finding.of(Rule.LEFT_TO_LIVE, Verdict.MET);
		}
		if (resources == null || persons == null || persons == 0) {
			return Finding.of(Rule.LEFT_TO_LIVE, Verdict.TO_CHECK);
		}
		MatchingRules.Affordability limits = this.rules.affordability();
		if (resources.highCents() != null
				&& (resources.highCents() - cost) / persons < limits.leftToLiveExcludedCents()) {
			return Finding.of(Rule.LEFT_TO_LIVE, Verdict.BROKEN, (resources.highCents() - cost) / persons,
					limits.leftToLiveExcludedCents());
		}
		long least = Math.max(0, (resources.lowCents() - cost) / persons);
		return Finding.of(Rule.LEFT_TO_LIVE, least < limits.leftToLiveAdvisedCents() ? Verdict.ADVICE : Verdict.MET,
				least, limits.leftToLiveAdvisedCents());
	}

	private Score score(Vacancy vacancy, Need need, Finding effort) {
		MatchingRules.Points points = this.rules.points();
		long weeks = Math.max(0, ChronoUnit.WEEKS.between(need.waitingSince(), this.day));
		int waiting = (int) Math.min(points.mostForWaiting(), weeks * points.perWaitingWeek());
		int urgency = points.urgency().getOrDefault(need.urgency(), 0);
		int affordable = effort.verdict() == Verdict.MET ? points.affordable() : 0;
		return new Score(waiting, urgency, wish(vacancy, need), affordable);
	}

	/**
	 * Distance as it is known: the commune itself, or its neighbours in the same EPCI.
	 */
	private int wish(Vacancy vacancy, Need need) {
		MatchingRules.Points points = this.rules.points();
		if (vacancy.communeInsee() == null || need.communesWished().contains(vacancy.communeInsee())) {
			return points.communeWished();
		}
		return vacancy.area() != null && need.areasWished().contains(vacancy.area()) ? points.areaWished() : 0;
	}

	private boolean spendsScarce(Vacancy vacancy, Need need, RegimeRule regime) {
		MatchingRules.Scarcity scarcity = this.rules.scarcity();
		if (scarcity.accessible() && vacancy.accessible() && !need.accessible()) {
			return true;
		}
		return regime.sizeFollowsComposition() && scarcity.typologies().contains(vacancy.typology())
				&& mayTakeSmaller(need, scarcity);
	}

	private boolean mayTakeSmaller(Need need, MatchingRules.Scarcity scarcity) {
		List<String> suiting = this.rules.typologiesForComposition().getOrDefault(need.composition(), List.of());
		return suiting.stream()
			.filter((typology) -> need.typologies().isEmpty() || need.typologies().contains(typology))
			.anyMatch((typology) -> !scarcity.typologies().contains(typology));
	}

}
