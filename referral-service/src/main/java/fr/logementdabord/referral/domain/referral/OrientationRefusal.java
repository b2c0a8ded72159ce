package fr.logementdabord.referral.domain.referral;

import fr.logementdabord.decider.Refusal;

/**
 * Why an orientation is refused because of what is asked for, each a sentence.
 */
public sealed interface OrientationRefusal extends Refusal {

	/** The coordinator may depart from the advice, but says why. */
	record OverrideNeedsAMotive(String ruleSet) implements OrientationRefusal {

		@Override
		public String code() {
			return "motif-d-ecart-necessaire";
		}

		@Override
		public String detail() {
			return "Cette orientation s’écarte du conseil des règles %s : choisissez le motif de l’écart."
				.formatted(this.ruleSet);
		}

	}

	/** Out of criteria means that the programme offers nothing. */
	record OutOfCriteriaStandsAlone() implements OrientationRefusal {

		@Override
		public String code() {
			return "hors-criteres-seul";
		}

		@Override
		public String detail() {
			return "« Hors critères » ne se décide ni avec une mesure ni avec un logement.";
		}

	}

}
