package fr.logementdabord.reporting.facts;

import java.time.Instant;
import java.util.List;

import fr.logementdabord.reporting.view.casejourney.Access;
import fr.logementdabord.reporting.view.casejourney.CaseJourney;
import fr.logementdabord.reporting.view.casejourney.Part;
import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.reporting.view.casejourney.Step;
import fr.logementdabord.reporting.view.casejourney.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a report may ask of one case.
 *
 * @param caseId the case
 * @param household what counts as one household, after merges; the case while unknown
 * @param territory the territory that has it, null where no platform covers the commune
 * @param referral the saisine
 * @param measures its measures, oldest first
 * @param searches its searches for a dwelling, oldest first
 * @param placements its placements, oldest first
 * @param cleared marks of those whom it is open to, today whatever the moment the facts
 * are of; null = it is not protected
 */
public record CaseFacts(String caseId, String household, @Nullable String territory, ReferralFacts referral,
		List<MeasureFacts> measures, List<SearchFacts> searches, List<PlacementFacts> placements,
		@Nullable List<String> cleared) implements Subject {

	public CaseFacts {
		measures = List.copyOf(measures);
		searches = List.copyOf(searches);
		placements = List.copyOf(placements);
	}

	/**
	 * The facts of a journey, as they are known now.
	 */
	public static CaseFacts of(CaseJourney journey) {
		return FactsOfSteps.read(journey, journey.steps());
	}

	/**
	 * The facts of a journey as they were known at an instant: what was recorded later is
	 * not read, whatever day it is about. Null while nothing was known of the case.
	 */
	public static @Nullable CaseFacts of(CaseJourney journey, Instant asOf) {
		List<Step> known = journey.steps().stream().filter((step) -> !step.recordedAt().isAfter(asOf)).toList();
		return known.isEmpty() ? null : FactsOfSteps.read(journey, known);
	}

	@Override
	public @Nullable String referrer() {
		return this.referral.referrer();
	}

	/**
	 * What may be seen of the case, null when nothing may: rows of figures are made of
	 * this, so that a figure counts only what its reader may read.
	 */
	public @Nullable CaseFacts seenIn(Scope scope) {
		return seen(scope.to(this), false);
	}

	/**
	 * The same with the types of the measures: for aggregates whose small cells are kept
	 * back, never for rows.
	 */
	public @Nullable CaseFacts countedIn(Scope scope) {
		return seen(scope.to(this), true);
	}

	private @Nullable CaseFacts seen(Access access, boolean types) {
		if (access.none() || access.full()) {
			return access.none() ? null : this;
		}
		boolean housing = access.sees(Part.HOUSING);
		List<MeasureFacts> shown = this.measures.stream()
			.filter(access::shows)
			.map((measure) -> (types || access.seesTypeOf(measure)) ? measure : measure.withoutType())
			.toList();
		boolean oriented = types ? access.sees(Part.MEASURE) : access.seesAnyType();
		return new CaseFacts(this.caseId, this.household, this.territory,
				oriented ? this.referral : this.referral.withoutTypes(), shown, housing ? this.searches : List.of(),
				housing ? this.placements : List.of(), this.cleared);
	}

	/**
	 * The same case under the household that it belongs to after merges.
	 */
	public CaseFacts in(MergedHouseholds merged) {
		String one = merged.of(this.household);
		return one.equals(this.household) ? this : new CaseFacts(this.caseId, one, this.territory, this.referral,
				this.measures, this.searches, this.placements, this.cleared);
	}

}
