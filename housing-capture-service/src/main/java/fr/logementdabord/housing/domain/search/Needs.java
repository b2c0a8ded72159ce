package fr.logementdabord.housing.domain.search;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a household needs beyond typology, wishes and accessibility. All of it is codes
 * and counts; nothing here depends on the support measure.
 *
 * @param adults absent when not said
 * @param children absent when not said
 * @param ageBand code of the age band of the adults, absent when not said
 * @param communesExcluded INSEE codes of communes that must never be proposed
 * @param resourcesBand code of the band of monthly resources
 * @param animals whether an animal comes along
 * @param regimes regimes that may be proposed; none said means the usual ones
 * @param highestFloorWithoutLift highest floor the household can reach by stairs
 */
public record Needs(@Nullable Integer adults, @Nullable Integer children, @Nullable String ageBand,
		List<String> communesExcluded, @Nullable String resourcesBand, boolean animals, List<String> regimes,
		Urgency urgency, @Nullable Integer highestFloorWithoutLift) {

	/** What may be proposed to a household for whom nothing else was said. */
	public static final List<String> USUAL_REGIMES = List.of("ORDINARY", "PRIVATE_IML");

	/** Nothing said. */
	public static final Needs UNSTATED = new Needs(null, null, null, List.of(), null, false, List.of(),
			Urgency.ORDINARY, null);

	public Needs {

		communesExcluded = List.copyOf(communesExcluded);
		regimes = List.copyOf(regimes);
		Objects.requireNonNull(urgency, "urgency");
	}

	/**
	 * Codes of the regimes that may be proposed.
	 */
	public List<String> allowedRegimes() {
		return this.regimes.isEmpty() ? USUAL_REGIMES : this.regimes;
	}

	/**
	 * These needs, and where they say nothing what was said before: a later orientation
	 * must not lose the communes that a coordinator has excluded.
	 */
	Needs completedBy(Needs before) {
		return new Needs(this.adults == null ? before.adults : this.adults,
				this.children == null ? before.children : this.children,
				this.ageBand == null ? before.ageBand : this.ageBand,
				this.communesExcluded.isEmpty() ? before.communesExcluded : this.communesExcluded,
				this.resourcesBand == null ? before.resourcesBand : this.resourcesBand, this.animals || before.animals,
				this.regimes.isEmpty() ? before.regimes : this.regimes,
				this.urgency == Urgency.ORDINARY ? before.urgency : this.urgency,
				this.highestFloorWithoutLift == null ? before.highestFloorWithoutLift : this.highestFloorWithoutLift);
	}

	/**
	 * How many people will live there, absent when not said.
	 */
	public @Nullable Integer persons() {
		return this.adults == null ? null : this.adults + (this.children == null ? 0 : this.children);
	}

}
