package fr.logementdabord.measure.domain.measure;

import fr.logementdabord.decider.Refusal;

/**
 * Why the course of a measure cannot take a turn.
 */
public sealed interface CourseRefusal extends Refusal {

	/**
	 * The measure type has no rule for its length.
	 */
	record TermIsMissing() implements CourseRefusal {

		@Override
		public String code() {
			return "term-is-missing";
		}

		@Override
		public String detail() {
			return "Aucune durée n’est fixée pour cette mesure : elle ne se renouvelle pas.";
		}

	}

	/**
	 * Terms follow one another.
	 */
	record RenewalSkipsATerm() implements CourseRefusal {

		@Override
		public String code() {
			return "renewal-skips-a-term";
		}

		@Override
		public String detail() {
			return "Ce renouvellement ne suit pas la période en cours : rechargez la page.";
		}

	}

	/**
	 * One interruption at a time.
	 */
	record MeasureIsAlreadySuspended() implements CourseRefusal {

		@Override
		public String code() {
			return "measure-is-already-suspended";
		}

		@Override
		public String detail() {
			return "Cette mesure est déjà suspendue.";
		}

	}

	/**
	 * There is nothing to take up again.
	 */
	record MeasureIsNotSuspended() implements CourseRefusal {

		@Override
		public String code() {
			return "measure-is-not-suspended";
		}

		@Override
		public String detail() {
			return "Cette mesure n’est pas suspendue.";
		}

	}

	/**
	 * Support that has not begun cannot be interrupted.
	 */
	record SuspensionIsBeforeStart() implements CourseRefusal {

		@Override
		public String code() {
			return "suspension-is-before-start";
		}

		@Override
		public String detail() {
			return "La suspension ne peut pas précéder le démarrage de la mesure.";
		}

	}

	/**
	 * Two interruptions cannot share a day.
	 */
	record SuspensionsOverlap() implements CourseRefusal {

		@Override
		public String code() {
			return "suspensions-overlap";
		}

		@Override
		public String detail() {
			return "La suspension ne peut pas précéder la reprise de la précédente.";
		}

	}

	/**
	 * The dates are the wrong way round.
	 */
	record ResumptionIsBeforeSuspension() implements CourseRefusal {

		@Override
		public String code() {
			return "resumption-is-before-suspension";
		}

		@Override
		public String detail() {
			return "La reprise ne peut pas précéder la suspension.";
		}

	}

	/**
	 * The support was interrupted or taken up again after that day.
	 */
	record EndIsBeforeInterruption() implements CourseRefusal {

		@Override
		public String code() {
			return "end-is-before-interruption";
		}

		@Override
		public String detail() {
			return "La fin de la mesure ne peut pas précéder la dernière suspension ou reprise.";
		}

	}

	/**
	 * The one before would leave before the newcomer comes.
	 */
	record HandoverIsTooShort() implements CourseRefusal {

		@Override
		public String code() {
			return "handover-is-too-short";
		}

		@Override
		public String detail() {
			return "Le relais ne peut pas se terminer avant l’arrivée du nouveau référent.";
		}

	}

	/**
	 * A measure that has not begun has no end to defer.
	 */
	record DeferralIsBeforeStart() implements CourseRefusal {

		@Override
		public String code() {
			return "deferral-is-before-start";
		}

		@Override
		public String detail() {
			return "La fin ne peut pas être différée avant le démarrage de la mesure.";
		}

	}

	/**
	 * There is nothing to lift.
	 */
	record EndIsNotDeferred() implements CourseRefusal {

		@Override
		public String code() {
			return "end-is-not-deferred";
		}

		@Override
		public String detail() {
			return "La fin de cette mesure n’est pas différée.";
		}

	}

	/**
	 * It already is of that type.
	 */
	record TypeIsTheSame() implements CourseRefusal {

		@Override
		public String code() {
			return "type-is-the-same";
		}

		@Override
		public String detail() {
			return "La mesure est déjà de ce type.";
		}

	}

	/**
	 * Nobody asked for another type.
	 */
	record TypeChangeIsNotAsked() implements CourseRefusal {

		@Override
		public String code() {
			return "type-change-is-not-asked";
		}

		@Override
		public String detail() {
			return "Aucun changement de mesure n’est demandé.";
		}

	}

}
