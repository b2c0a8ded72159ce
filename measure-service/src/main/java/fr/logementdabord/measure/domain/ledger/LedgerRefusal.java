package fr.logementdabord.measure.domain.ledger;

import fr.logementdabord.decider.Refusal;

/**
 * Why a ledger says no.
 */
public sealed interface LedgerRefusal extends Refusal {

	/**
	 * Only ENVAUL carries subsidies (seed:492).
	 */
	record MeasureHasNoSubsidies() implements LedgerRefusal {

		@Override
		public String code() {
			return "measure-has-no-subsidies";
		}

		@Override
		public String detail() {
			return "Seule une mesure ENVAUL comporte des subsides.";
		}

	}

	/**
	 * An entry moves money.
	 */
	record AmountIsNotAboveZero() implements LedgerRefusal {

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
	 * What was not set aside cannot be spent.
	 */
	record MoreThanIsAvailable() implements LedgerRefusal {

		@Override
		public String code() {
			return "more-than-is-available";
		}

		@Override
		public String detail() {
			return "Le montant dépasse ce qui est disponible.";
		}

	}

	/**
	 * The value is not in the list.
	 */
	record PurposeIsUnknown() implements LedgerRefusal {

		@Override
		public String code() {
			return "purpose-is-unknown";
		}

		@Override
		public String detail() {
			return "Cet usage ne figure pas dans la liste.";
		}

	}

	/**
	 * Facts are recorded, not planned.
	 */
	record EntryIsInTheFuture() implements LedgerRefusal {

		@Override
		public String code() {
			return "entry-is-in-the-future";
		}

		@Override
		public String detail() {
			return "La date est dans le futur : enregistrez ce qui a eu lieu.";
		}

	}

	/**
	 * Subsidies go with the support.
	 */
	record EntryIsOutsideTheSupport() implements LedgerRefusal {

		@Override
		public String code() {
			return "entry-is-outside-the-support";
		}

		@Override
		public String detail() {
			return "La date est en dehors de la période d’accompagnement.";
		}

	}

	/**
	 * There is nothing to reverse.
	 */
	record EntryIsUnknown() implements LedgerRefusal {

		@Override
		public String code() {
			return "entry-is-unknown";
		}

		@Override
		public String detail() {
			return "Cette écriture n’existe pas.";
		}

	}

	/**
	 * A reversal is not reversed: write the entry again.
	 */
	record ReversalIsFinal() implements LedgerRefusal {

		@Override
		public String code() {
			return "reversal-is-final";
		}

		@Override
		public String detail() {
			return "Une annulation ne s’annule pas : saisissez à nouveau l’écriture.";
		}

	}

	/**
	 * Once is enough.
	 */
	record EntryIsAlreadyReversed() implements LedgerRefusal {

		@Override
		public String code() {
			return "entry-is-already-reversed";
		}

		@Override
		public String detail() {
			return "Cette écriture est déjà annulée.";
		}

	}

	/**
	 * The dates are the wrong way round.
	 */
	record ReversalIsBeforeEntry() implements LedgerRefusal {

		@Override
		public String code() {
			return "reversal-is-before-entry";
		}

		@Override
		public String detail() {
			return "L’annulation ne peut pas précéder l’écriture.";
		}

	}

}
