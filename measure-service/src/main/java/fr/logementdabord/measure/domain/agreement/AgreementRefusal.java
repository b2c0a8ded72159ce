package fr.logementdabord.measure.domain.agreement;

import fr.logementdabord.decider.Refusal;

/**
 * Why an agreement says no.
 */
public sealed interface AgreementRefusal extends Refusal {

	/**
	 * Another agreement exists for the same association, territory, measure and year.
	 */
	record AgreementIsAlreadySigned() implements AgreementRefusal {

		@Override
		public String code() {
			return "agreement-is-already-signed";
		}

		@Override
		public String detail() {
			return "Une convention existe déjà pour cette association, ce territoire, cette mesure et cette année.";
		}

	}

	/**
	 * No place, a negative cost, a year before the programme or an unknown code.
	 */
	record AgreementIsIncoherent() implements AgreementRefusal {

		@Override
		public String code() {
			return "agreement-is-incoherent";
		}

		@Override
		public String detail() {
			return "La convention doit porter un territoire et une mesure connus, une année depuis 2019, "
					+ "au moins une place et un coût positif ou nul.";
		}

	}

	/**
	 * Nothing is signed under this id.
	 */
	record AgreementIsNotSigned() implements AgreementRefusal {

		@Override
		public String code() {
			return "agreement-is-not-signed";
		}

		@Override
		public String detail() {
			return "Cette convention n’est pas signée.";
		}

	}

	/**
	 * Every place is held.
	 */
	record NoPlaceIsLeft() implements AgreementRefusal {

		@Override
		public String code() {
			return "no-place-is-left";
		}

		@Override
		public String detail() {
			return "Il ne reste aucune place sur cette convention.";
		}

	}

	/**
	 * The measure is asked for in another territory.
	 */
	record AgreementCoversAnotherTerritory() implements AgreementRefusal {

		@Override
		public String code() {
			return "agreement-covers-another-territory";
		}

		@Override
		public String detail() {
			return "Cette convention couvre un autre territoire que celui de la mesure demandée.";
		}

	}

	/**
	 * The measure asked for is of another type.
	 */
	record AgreementFundsAnotherMeasure() implements AgreementRefusal {

		@Override
		public String code() {
			return "agreement-funds-another-measure";
		}

		@Override
		public String detail() {
			return "Cette convention finance un autre type de mesure que celui qui est demandé.";
		}

	}

	/**
	 * The allocation date is outside the agreement's year.
	 */
	record AgreementIsForAnotherYear() implements AgreementRefusal {

		@Override
		public String code() {
			return "agreement-is-for-another-year";
		}

		@Override
		public String detail() {
			return "Cette convention ne couvre pas l’année de l’attribution.";
		}

	}

	/**
	 * The measure held a place here and gave it back.
	 */
	record PlaceWasGivenBack() implements AgreementRefusal {

		@Override
		public String code() {
			return "place-was-given-back";
		}

		@Override
		public String detail() {
			return "Cette mesure a déjà rendu la place qu’elle tenait sur cette convention.";
		}

	}

}
