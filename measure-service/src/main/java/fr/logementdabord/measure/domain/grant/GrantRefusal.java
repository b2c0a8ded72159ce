package fr.logementdabord.measure.domain.grant;

import fr.logementdabord.decider.Refusal;

/**
 * Why a grant says no.
 */
public sealed interface GrantRefusal extends Refusal {

	/**
	 * Another grant exists for the same call and year.
	 */
	record GrantIsAlreadySigned() implements GrantRefusal {

		@Override
		public String code() {
			return "grant-is-already-signed";
		}

		@Override
		public String detail() {
			return "Une convention de subvention existe déjà pour cet appel à manifestation d’intérêt et cette année.";
		}

	}

	/**
	 * Nothing is signed under this id.
	 */
	record GrantIsNotSigned() implements GrantRefusal {

		@Override
		public String code() {
			return "grant-is-not-signed";
		}

		@Override
		public String detail() {
			return "Cette convention de subvention n’est pas signée.";
		}

	}

	/**
	 * Unknown call, year before the programme, or amounts that are not above zero.
	 */
	record GrantIsIncoherent() implements GrantRefusal {

		@Override
		public String code() {
			return "grant-is-incoherent";
		}

		@Override
		public String detail() {
			return "La convention porte un appel à manifestation d’intérêt connu, une année depuis 2018 et des montants supérieurs à zéro.";
		}

	}

	/**
	 * The State contributes to the cost, it does not exceed it (article 10).
	 */
	record GrantExceedsEligibleCost() implements GrantRefusal {

		@Override
		public String code() {
			return "grant-exceeds-eligible-cost";
		}

		@Override
		public String detail() {
			return "La subvention ne peut pas dépasser le coût éligible du projet.";
		}

	}

	/**
	 * The natures add up to the eligible cost.
	 */
	record BudgetDoesNotAddUp() implements GrantRefusal {

		@Override
		public String code() {
			return "budget-does-not-add-up";
		}

		@Override
		public String detail() {
			return "Le budget par nature doit être égal au coût éligible du projet.";
		}

	}

	/**
	 * From here on budget moves by transfers and amendments.
	 */
	record BudgetIsAlreadyDetailed() implements GrantRefusal {

		@Override
		public String code() {
			return "budget-is-already-detailed";
		}

		@Override
		public String detail() {
			return "Le budget par nature est déjà connu : il change par un transfert ou un avenant.";
		}

	}

	/**
	 * The nature is not in the list, or both are the same.
	 */
	record NatureIsUnknown() implements GrantRefusal {

		@Override
		public String code() {
			return "nature-is-unknown";
		}

		@Override
		public String detail() {
			return "Cette nature de charges ne figure pas dans la liste, ou c’est deux fois la même.";
		}

	}

	/**
	 * Only the amount received is known of that year.
	 */
	record GrantHasNoBudget() implements GrantRefusal {

		@Override
		public String code() {
			return "grant-has-no-budget";
		}

		@Override
		public String detail() {
			return "Seul le montant perçu est connu pour cette convention : elle ne porte pas de budget.";
		}

	}

	/**
	 * A movement moves something.
	 */
	record AmountIsNotAboveZero() implements GrantRefusal {

		@Override
		public String code() {
			return "amount-is-not-above-zero";
		}

		@Override
		public String detail() {
			return "Le montant doit être supérieur à zéro.";
		}

	}

	/**
	 * The grant is paid at once (article 5.1).
	 */
	record GrantIsAlreadyPaid() implements GrantRefusal {

		@Override
		public String code() {
			return "grant-is-already-paid";
		}

		@Override
		public String detail() {
			return "La subvention est versée en une fois, et ce versement est déjà enregistré.";
		}

	}

	/**
	 * Facts are recorded, not planned.
	 */
	record DayIsInTheFuture() implements GrantRefusal {

		@Override
		public String code() {
			return "day-is-in-the-future";
		}

		@Override
		public String detail() {
			return "La date est dans le futur : enregistrez ce qui a eu lieu.";
		}

	}

	/**
	 * Nothing happens under a grant before its year.
	 */
	record DayIsBeforeTheGrant() implements GrantRefusal {

		@Override
		public String code() {
			return "day-is-before-the-grant";
		}

		@Override
		public String detail() {
			return "La date est antérieure à l’année de la convention.";
		}

	}

	/**
	 * Eligible costs arise within the year (article 2).
	 */
	record CostIsOutsideTheYear() implements GrantRefusal {

		@Override
		public String code() {
			return "cost-is-outside-the-year";
		}

		@Override
		public String detail() {
			return "Seules les dépenses de l’année de la convention sont éligibles.";
		}

	}

	/**
	 * Transfers are notified before July 31 (article 3.3).
	 */
	record TransferIsTooLate() implements GrantRefusal {

		@Override
		public String code() {
			return "transfer-is-too-late";
		}

		@Override
		public String detail() {
			return "Un transfert se notifie avant le 31 juillet de l’année ; après cette date, un avenant est nécessaire.";
		}

	}

	/**
	 * A nature cannot give more than it has.
	 */
	record NatureHasNotThatMuch() implements GrantRefusal {

		@Override
		public String code() {
			return "nature-has-not-that-much";
		}

		@Override
		public String detail() {
			return "Cette nature de charges n’a pas ce montant au budget.";
		}

	}

	/**
	 * There is nothing to strike.
	 */
	record CostIsUnknown() implements GrantRefusal {

		@Override
		public String code() {
			return "cost-is-unknown";
		}

		@Override
		public String detail() {
			return "Cette dépense n’est pas enregistrée.";
		}

	}

}
