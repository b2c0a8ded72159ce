package fr.logementdabord.measure.domain.measure;

import fr.logementdabord.decider.Refusal;

/**
 * Why a support measure says no.
 */
public sealed interface MeasureRefusal extends Refusal {

	/**
	 * Nothing was asked under this id.
	 */
	record MeasureIsUnknown() implements MeasureRefusal {

		@Override
		public String code() {
			return "measure-is-unknown";
		}

		@Override
		public String detail() {
			return "Cette mesure n’a pas été demandée.";
		}

	}

	/**
	 * Another place already serves this measure.
	 */
	record MeasureIsAlreadyAllocated() implements MeasureRefusal {

		@Override
		public String code() {
			return "measure-is-already-allocated";
		}

		@Override
		public String detail() {
			return "Cette mesure est déjà attribuée à une association.";
		}

	}

	/**
	 * No association has it.
	 */
	record MeasureIsNotAllocatedYet() implements MeasureRefusal {

		@Override
		public String code() {
			return "measure-is-not-allocated-yet";
		}

		@Override
		public String detail() {
			return "Cette mesure n’est pas encore attribuée à une association.";
		}

	}

	/**
	 * It was given up before it began.
	 */
	record MeasureIsCancelled() implements MeasureRefusal {

		@Override
		public String code() {
			return "measure-is-cancelled";
		}

		@Override
		public String detail() {
			return "Cette demande de mesure a été annulée.";
		}

	}

	/**
	 * A measure starts with a lead worker (seed:323).
	 */
	record LeadWorkerIsMissing() implements MeasureRefusal {

		@Override
		public String code() {
			return "lead-worker-is-missing";
		}

		@Override
		public String detail() {
			return "Nommez un référent de parcours avant de démarrer la mesure.";
		}

	}

	/**
	 * The newcomer would lead before the current one did.
	 */
	record HandoverIsBeforeCurrentLead() implements MeasureRefusal {

		@Override
		public String code() {
			return "handover-is-before-current-lead";
		}

		@Override
		public String detail() {
			return "Le nouveau référent ne peut pas prendre ses fonctions avant le référent actuel.";
		}

	}

	/**
	 * It runs.
	 */
	record MeasureHasAlreadyStarted() implements MeasureRefusal {

		@Override
		public String code() {
			return "measure-has-already-started";
		}

		@Override
		public String detail() {
			return "Cette mesure a déjà démarré : terminez-la en donnant le motif et la destination.";
		}

	}

	/**
	 * There is no support to review or to end yet.
	 */
	record MeasureHasNotStarted() implements MeasureRefusal {

		@Override
		public String code() {
			return "measure-has-not-started";
		}

		@Override
		public String detail() {
			return "Cette mesure n’a pas encore démarré.";
		}

	}

	/**
	 * It is over.
	 */
	record MeasureHasAlreadyEnded() implements MeasureRefusal {

		@Override
		public String code() {
			return "measure-has-already-ended";
		}

		@Override
		public String detail() {
			return "Cette mesure est terminée.";
		}

	}

	/**
	 * A start cannot precede the orientation that asked for it.
	 */
	record StartIsBeforeRequest() implements MeasureRefusal {

		@Override
		public String code() {
			return "start-is-before-request";
		}

		@Override
		public String detail() {
			return "La mesure ne peut pas démarrer avant la date de l’orientation qui l’a demandée.";
		}

	}

	/**
	 * Facts are recorded, not planned.
	 */
	record DateIsInTheFuture() implements MeasureRefusal {

		@Override
		public String code() {
			return "date-is-in-the-future";
		}

		@Override
		public String detail() {
			return "La date est dans le futur : enregistrez ce qui a eu lieu.";
		}

	}

	/**
	 * A review looks back on support that was given.
	 */
	record ReviewIsBeforeStart() implements MeasureRefusal {

		@Override
		public String code() {
			return "review-is-before-start";
		}

		@Override
		public String detail() {
			return "Un bilan ne peut pas précéder le démarrage de la mesure.";
		}

	}

	/**
	 * There is one initial and one final review.
	 */
	record ReviewIsAlreadyRecorded() implements MeasureRefusal {

		@Override
		public String code() {
			return "review-is-already-recorded";
		}

		@Override
		public String detail() {
			return "Ce bilan (initial ou final) est déjà enregistré à une autre date.";
		}

	}

	/**
	 * The dates are the wrong way round.
	 */
	record EndIsBeforeStart() implements MeasureRefusal {

		@Override
		public String code() {
			return "end-is-before-start";
		}

		@Override
		public String detail() {
			return "La fin de la mesure ne peut pas précéder son démarrage.";
		}

	}

	/**
	 * A review was held after that day.
	 */
	record EndIsBeforeLastReview() implements MeasureRefusal {

		@Override
		public String code() {
			return "end-is-before-last-review";
		}

		@Override
		public String detail() {
			return "La fin de la mesure ne peut pas précéder le dernier bilan.";
		}

	}

	/**
	 * The value is not in the list.
	 */
	record CodeIsUnknown() implements MeasureRefusal {

		@Override
		public String code() {
			return "code-is-unknown";
		}

		@Override
		public String detail() {
			return "Une valeur transmise ne figure pas dans la liste des codes.";
		}

	}

}
