package fr.logementdabord.referral.web;

import java.util.List;

import fr.logementdabord.referral.domain.household.HousingHistory;
import org.jspecify.annotations.Nullable;

/**
 * What is asked and answered about where each person lives.
 */
final class CaseIntakeAnswers {

	private CaseIntakeAnswers() {
	}

	/** A situation as it was sent, not yet checked. */
	record SituationRequest(@Nullable String personId, @Nullable String situation, @Nullable String since) {

		@Override
		public String toString() {
			return "SituationRequest";
		}

	}

	/**
	 * Where a person lived and lives.
	 *
	 * @param atReferral frozen on the day of the saisine
	 * @param current today
	 * @param history all that was told, in the order it was recorded
	 */
	record PersonSituations(String personId, String name, HousingHistory.@Nullable Entry atReferral,
			HousingHistory.@Nullable Entry current, List<HousingHistory.Entry> history) {

		@Override
		public String toString() {
			return "PersonSituations[" + this.personId + "]";
		}

	}

}
