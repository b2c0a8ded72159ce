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
					+ "au moins une place, et soit un coût par place, soit un budget, positif ou nul.";
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
	 * The type was not funded in any part of the year (seed:435).
	 */
	record MeasureTypeIsNotFundedThatYear() implements AgreementRefusal {

		@Override
		public String code() {
			return "measure-type-is-not-funded-that-year";
		}

		@Override
		public String detail() {
			return "Ce type de mesure n’était pas financé cette année-là.";
		}

	}

	/**
	 * Negative places, or no money, or two kinds of money.
	 */
	record AmendmentIsIncoherent() implements AgreementRefusal {

		@Override
		public String code() {
			return "amendment-is-incoherent";
		}

		@Override
		public String detail() {
			return "L’avenant doit porter un nombre de places positif ou nul, et soit un coût par place, soit un budget.";
		}

	}

	/**
	 * Amendments follow each other in the order of their days.
	 */
	record AmendmentIsNotAfterTheLast() implements AgreementRefusal {

		@Override
		public String code() {
			return "amendment-is-not-after-the-last";
		}

		@Override
		public String detail() {
			return "La date d’effet doit suivre celle du dernier avenant, ou le 1er janvier pour le premier.";
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
