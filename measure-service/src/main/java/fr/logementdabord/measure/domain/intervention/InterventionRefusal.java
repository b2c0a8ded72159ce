package fr.logementdabord.measure.domain.intervention;

import fr.logementdabord.decider.Refusal;

/**
 * Why an intervention is not recorded.
 */
public sealed interface InterventionRefusal extends Refusal {

	/**
	 * Unknown territory, contact or status.
	 */
	record InterventionIsIncoherent() implements InterventionRefusal {

		@Override
		public String code() {
			return "intervention-is-incoherent";
		}

		@Override
		public String detail() {
			return "Le territoire, l’issue de la visite ou la situation ne figure pas dans la liste.";
		}

	}

	/**
	 * Another intervention has this id.
	 */
	record InterventionHasBegun() implements InterventionRefusal {

		@Override
		public String code() {
			return "intervention-has-begun";
		}

		@Override
		public String detail() {
			return "Cette intervention est déjà enregistrée.";
		}

	}

	/**
	 * Nothing can be observed of it.
	 */
	record InterventionIsUnknown() implements InterventionRefusal {

		@Override
		public String code() {
			return "intervention-is-unknown";
		}

		@Override
		public String detail() {
			return "Cette intervention n’est pas enregistrée.";
		}

	}

	/**
	 * Facts are recorded, not planned.
	 */
	record DayIsInTheFuture() implements InterventionRefusal {

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
	 * The visit explains a judgment (seed:500).
	 */
	record VisitIsBeforeJudgment() implements InterventionRefusal {

		@Override
		public String code() {
			return "visit-is-before-judgment";
		}

		@Override
		public String detail() {
			return "La visite explique un jugement : elle ne peut pas le précéder.";
		}

	}

	/**
	 * No rule was in force that day.
	 */
	record NoDebtRuleHolds() implements InterventionRefusal {

		@Override
		public String code() {
			return "no-debt-rule-holds";
		}

		@Override
		public String detail() {
			return "Aucun seuil de dette n’était en vigueur à la date de la demande.";
		}

	}

	/**
	 * The team takes on debts between two bounds (seed:509).
	 */
	record DebtIsOutsideTheRule() implements InterventionRefusal {

		@Override
		public String code() {
			return "debt-is-outside-the-rule";
		}

		@Override
		public String detail() {
			return "La dette locative est en dehors des seuils en vigueur à la date de la demande.";
		}

	}

	/**
	 * What is seen later replaces what was seen before.
	 */
	record StatusIsBeforeTheLast() implements InterventionRefusal {

		@Override
		public String code() {
			return "status-is-before-the-last";
		}

		@Override
		public String detail() {
			return "Une situation plus récente est déjà enregistrée, ou la date précède l’intervention.";
		}

	}

}
