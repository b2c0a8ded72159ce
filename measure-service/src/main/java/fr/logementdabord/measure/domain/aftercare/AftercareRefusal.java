package fr.logementdabord.measure.domain.aftercare;

import fr.logementdabord.decider.Refusal;

/**
 * Why aftercare says no.
 */
public sealed interface AftercareRefusal extends Refusal {

	/**
	 * The household did not leave the measure with a dwelling.
	 */
	record HousingIsNotFollowed() implements AftercareRefusal {

		@Override
		public String code() {
			return "housing-is-not-followed";
		}

		@Override
		public String detail() {
			return "Le logement n’est pas suivi : la mesure n’est pas terminée, ou le ménage n’a pas de logement à la sortie.";
		}

	}

	/**
	 * The fixed time has not come.
	 */
	record ReadingIsTooEarly() implements AftercareRefusal {

		@Override
		public String code() {
			return "reading-is-too-early";
		}

		@Override
		public String detail() {
			return "Il est trop tôt pour cette lecture.";
		}

	}

	/**
	 * There are three readings and three answers.
	 */
	record ReadingIsUnknown() implements AftercareRefusal {

		@Override
		public String code() {
			return "reading-is-unknown";
		}

		@Override
		public String detail() {
			return "Cette lecture ou cette réponse n’existe pas.";
		}

	}

	/**
	 * What was known stays; only unknown gives way.
	 */
	record ReadingIsMade() implements AftercareRefusal {

		@Override
		public String code() {
			return "reading-is-made";
		}

		@Override
		public String detail() {
			return "Cette lecture est déjà enregistrée.";
		}

	}

	/**
	 * The value is not in the list.
	 */
	record ServiceIsUnknown() implements AftercareRefusal {

		@Override
		public String code() {
			return "service-is-unknown";
		}

		@Override
		public String detail() {
			return "Ce relais ne figure pas dans la liste.";
		}

	}

	/**
	 * Facts are recorded, not planned.
	 */
	record HandoverIsInTheFuture() implements AftercareRefusal {

		@Override
		public String code() {
			return "handover-is-in-the-future";
		}

		@Override
		public String detail() {
			return "La date est dans le futur : enregistrez ce qui a eu lieu.";
		}

	}

	/**
	 * Nobody takes over what has not begun.
	 */
	record HandoverIsBeforeSupport() implements AftercareRefusal {

		@Override
		public String code() {
			return "handover-is-before-support";
		}

		@Override
		public String detail() {
			return "Le relais ne peut pas précéder le démarrage de la mesure.";
		}

	}

	/**
	 * Nobody was asked.
	 */
	record HandoverIsNotArranged() implements AftercareRefusal {

		@Override
		public String code() {
			return "handover-is-not-arranged";
		}

		@Override
		public String detail() {
			return "Aucun relais n’est organisé.";
		}

	}

	/**
	 * The dates are the wrong way round.
	 */
	record HandoverIsBeforeArrangement() implements AftercareRefusal {

		@Override
		public String code() {
			return "handover-is-before-arrangement";
		}

		@Override
		public String detail() {
			return "La reprise ne peut pas précéder l’organisation du relais.";
		}

	}

}
