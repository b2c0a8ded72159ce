package fr.logementdabord.measure.domain.journal;

import fr.logementdabord.decider.Refusal;

/**
 * Why a journal says no.
 */
public sealed interface JournalRefusal extends Refusal {

	/**
	 * The value is not in the list.
	 */
	record JournalCodeIsUnknown() implements JournalRefusal {

		@Override
		public String code() {
			return "journal-code-is-unknown";
		}

		@Override
		public String detail() {
			return "Une valeur transmise ne figure pas dans la liste des codes.";
		}

	}

	/**
	 * One place in the team per person.
	 */
	record AlreadyOnTheTeam() implements JournalRefusal {

		@Override
		public String code() {
			return "already-on-the-team";
		}

		@Override
		public String detail() {
			return "Cette personne est déjà dans l’équipe, dans une autre fonction.";
		}

	}

	/**
	 * Only members leave.
	 */
	record NotOnTheTeam() implements JournalRefusal {

		@Override
		public String code() {
			return "not-on-the-team";
		}

		@Override
		public String detail() {
			return "Cette personne n’est pas dans l’équipe.";
		}

	}

	/**
	 * The dates are the wrong way round.
	 */
	record LeavesBeforeJoining() implements JournalRefusal {

		@Override
		public String code() {
			return "leaves-before-joining";
		}

		@Override
		public String detail() {
			return "Le départ de l’équipe ne peut pas précéder l’arrivée.";
		}

	}

	/**
	 * A contact was recorded after that day.
	 */
	record LeavesBeforeLastContact() implements JournalRefusal {

		@Override
		public String code() {
			return "leaves-before-last-contact";
		}

		@Override
		public String detail() {
			return "Cette personne a un contact enregistré après cette date.";
		}

	}

	/**
	 * A contact is made by somebody of the team.
	 */
	record AuthorIsNotOnTheTeam() implements JournalRefusal {

		@Override
		public String code() {
			return "author-is-not-on-the-team";
		}

		@Override
		public String detail() {
			return "Cette personne n’est pas dans l’équipe à la date du contact.";
		}

	}

	/**
	 * A contact is about something.
	 */
	record DomainIsMissing() implements JournalRefusal {

		@Override
		public String code() {
			return "domain-is-missing";
		}

		@Override
		public String detail() {
			return "Indiquez au moins un domaine.";
		}

	}

	/**
	 * Nothing is recorded before the start nor after the end.
	 */
	record DayIsOutsideTheSupport() implements JournalRefusal {

		@Override
		public String code() {
			return "day-is-outside-the-support";
		}

		@Override
		public String detail() {
			return "La date est en dehors de la période d’accompagnement.";
		}

	}

	/**
	 * Facts are recorded, not planned.
	 */
	record DayIsInTheFuture() implements JournalRefusal {

		@Override
		public String code() {
			return "day-is-in-the-future";
		}

		@Override
		public String detail() {
			return "La date est dans le futur : enregistrez ce qui a eu lieu.";
		}

	}

	/**
	 * There is nothing to strike.
	 */
	record ContactIsUnknown() implements JournalRefusal {

		@Override
		public String code() {
			return "contact-is-unknown";
		}

		@Override
		public String detail() {
			return "Ce contact n’existe pas.";
		}

	}

	/**
	 * There is nothing to lift.
	 */
	record ObstacleIsUnknown() implements JournalRefusal {

		@Override
		public String code() {
			return "obstacle-is-unknown";
		}

		@Override
		public String detail() {
			return "Cet obstacle n’existe pas.";
		}

	}

	/**
	 * The dates are the wrong way round.
	 */
	record LiftedBeforeItStood() implements JournalRefusal {

		@Override
		public String code() {
			return "lifted-before-it-stood";
		}

		@Override
		public String detail() {
			return "Un obstacle ne peut pas être levé avant d’être apparu.";
		}

	}

	/**
	 * There is no orientation to answer.
	 */
	record OrientationIsUnknown() implements JournalRefusal {

		@Override
		public String code() {
			return "orientation-is-unknown";
		}

		@Override
		public String detail() {
			return "Cette orientation n’existe pas.";
		}

	}

	/**
	 * The dates are the wrong way round.
	 */
	record OutcomeIsBeforeOrientation() implements JournalRefusal {

		@Override
		public String code() {
			return "outcome-is-before-orientation";
		}

		@Override
		public String detail() {
			return "La réponse ne peut pas précéder l’orientation.";
		}

	}

	/**
	 * An answer was given.
	 */
	record OutcomeIsFinal() implements JournalRefusal {

		@Override
		public String code() {
			return "outcome-is-final";
		}

		@Override
		public String detail() {
			return "La réponse de cette orientation est déjà enregistrée.";
		}

	}

}
