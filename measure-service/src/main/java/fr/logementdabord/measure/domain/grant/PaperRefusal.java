package fr.logementdabord.measure.domain.grant;

import fr.logementdabord.decider.Refusal;

/**
 * Why a report or a letter is not recorded.
 */
public sealed interface PaperRefusal extends Refusal {

	/**
	 * A report tells of the whole year.
	 */
	record ReportComesBeforeTheEndOfTheYear() implements PaperRefusal {

		@Override
		public String code() {
			return "report-comes-before-the-end-of-the-year";
		}

		@Override
		public String detail() {
			return "Le compte rendu porte sur l’année entière : il est envoyé après le 31 décembre.";
		}

	}

	/**
	 * The report is signed by the authorised representative, then sent (article 6).
	 */
	record ReportIsSignedAfterItWasSent() implements PaperRefusal {

		@Override
		public String code() {
			return "report-is-signed-after-it-was-sent";
		}

		@Override
		public String detail() {
			return "Le compte rendu est signé par le représentant habilité avant d’être envoyé.";
		}

	}

	/**
	 * Each report is submitted once.
	 */
	record ReportIsAlreadySubmitted() implements PaperRefusal {

		@Override
		public String code() {
			return "report-is-already-submitted";
		}

		@Override
		public String detail() {
			return "Ce compte rendu est déjà enregistré comme envoyé.";
		}

	}

	/**
	 * Unknown report, purpose, sender or outcome.
	 */
	record CodeIsUnknown() implements PaperRefusal {

		@Override
		public String code() {
			return "code-is-unknown";
		}

		@Override
		public String detail() {
			return "Le compte rendu, l’objet, l’expéditeur ou la suite ne figure pas dans la liste.";
		}

	}

	/**
	 * There is nothing to answer.
	 */
	record LetterIsUnknown() implements PaperRefusal {

		@Override
		public String code() {
			return "letter-is-unknown";
		}

		@Override
		public String detail() {
			return "Ce courrier n’est pas enregistré.";
		}

	}

	/**
	 * Each letter is answered once.
	 */
	record LetterIsAlreadyAnswered() implements PaperRefusal {

		@Override
		public String code() {
			return "letter-is-already-answered";
		}

		@Override
		public String detail() {
			return "La réponse à ce courrier est déjà enregistrée.";
		}

	}

	/**
	 * An answer follows its letter.
	 */
	record AnswerIsBeforeTheLetter() implements PaperRefusal {

		@Override
		public String code() {
			return "answer-is-before-the-letter";
		}

		@Override
		public String detail() {
			return "La réponse ne peut pas précéder le courrier.";
		}

	}

}
