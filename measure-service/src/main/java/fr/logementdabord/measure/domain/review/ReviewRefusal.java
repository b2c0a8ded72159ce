package fr.logementdabord.measure.domain.review;

import fr.logementdabord.decider.Refusal;

/**
 * Why a review sheet says no.
 */
public sealed interface ReviewRefusal extends Refusal {

	/**
	 * What was signed stays.
	 */
	record SheetIsSigned() implements ReviewRefusal {

		@Override
		public String code() {
			return "sheet-is-signed";
		}

		@Override
		public String detail() {
			return "Ce bilan est signé : il ne se modifie plus.";
		}

	}

	/**
	 * There is nothing to sign.
	 */
	record SheetIsEmpty() implements ReviewRefusal {

		@Override
		public String code() {
			return "sheet-is-empty";
		}

		@Override
		public String detail() {
			return "Remplissez le bilan avant de le signer.";
		}

	}

	/**
	 * Every domain has an answer, be it that it was not assessed.
	 */
	record ScoreIsMissing() implements ReviewRefusal {

		@Override
		public String code() {
			return "score-is-missing";
		}

		@Override
		public String detail() {
			return "Donnez une réponse à chaque domaine ; « Non évalué » en est une.";
		}

	}

	/**
	 * The answer is not one of the template.
	 */
	record ScoreIsUnknown() implements ReviewRefusal {

		@Override
		public String code() {
			return "score-is-unknown";
		}

		@Override
		public String detail() {
			return "Une réponse ne figure pas dans le modèle de bilan.";
		}

	}

	/**
	 * The dates are the wrong way round.
	 */
	record SignatureIsBeforeReview() implements ReviewRefusal {

		@Override
		public String code() {
			return "signature-is-before-review";
		}

		@Override
		public String detail() {
			return "La signature ne peut pas précéder le bilan.";
		}

	}

	/**
	 * Facts are recorded, not planned.
	 */
	record SignatureIsInTheFuture() implements ReviewRefusal {

		@Override
		public String code() {
			return "signature-is-in-the-future";
		}

		@Override
		public String detail() {
			return "La date est dans le futur : enregistrez ce qui a eu lieu.";
		}

	}

	/**
	 * The answer is not in the list.
	 */
	record HouseholdAnswerIsUnknown() implements ReviewRefusal {

		@Override
		public String code() {
			return "household-answer-is-unknown";
		}

		@Override
		public String detail() {
			return "Indiquez si le ménage a signé.";
		}

	}

}
