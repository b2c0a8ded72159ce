package fr.logementdabord.housing.policy;

import java.util.Arrays;
import java.util.List;

import fr.logementdabord.housing.domain.search.Needs;
import fr.logementdabord.housing.domain.search.SearchCriteria;
import fr.logementdabord.housing.domain.search.Urgency;
import fr.logementdabord.housing.messaging.received.referral.OrientationDecided;
import org.jspecify.annotations.Nullable;

/**
 * What an orientation says about the dwelling, as a search keeps it.
 */
final class OrientedNeeds {

	private OrientedNeeds() {
	}

	static SearchCriteria of(OrientationDecided.Housing said) {
		Needs needs = new Needs(said.adults(), said.children(), said.ageBand(), orNone(said.communesExcluded()),
				said.resourcesBand(), Boolean.TRUE.equals(said.animals()), orNone(said.regimes()),
				urgency(said.urgency()), said.highestFloorWithoutLift());
		return new SearchCriteria(said.typologies(), said.communesWished(), said.accessible(), said.composition(),
				needs);
	}

	/** A code of a later version is not pressing until a coordinator says so. */
	private static Urgency urgency(@Nullable String code) {
		return Arrays.stream(Urgency.values())
			.filter((known) -> known.name().equals(code))
			.findFirst()
			.orElse(Urgency.ORDINARY);
	}

	private static <T> List<T> orNone(@Nullable List<T> some) {
		return some == null ? List.of() : some;
	}

}
