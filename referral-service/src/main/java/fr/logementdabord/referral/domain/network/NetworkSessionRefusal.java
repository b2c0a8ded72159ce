package fr.logementdabord.referral.domain.network;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import fr.logementdabord.decider.Refusal;

/**
 * Why a step of a session is refused, each a sentence.
 */
public sealed interface NetworkSessionRefusal extends Refusal {

	/** No such session. */
	record SessionIsUnknown() implements NetworkSessionRefusal {

		@Override
		public String code() {
			return "rencontre-inconnue";
		}

		@Override
		public String detail() {
			return "Cette rencontre n’existe pas.";
		}

	}

	/** Another session bears this number. */
	record SessionIsAlreadyPlanned() implements NetworkSessionRefusal {

		@Override
		public String code() {
			return "rencontre-deja-prevue";
		}

		@Override
		public String detail() {
			return "Une autre rencontre a déjà été enregistrée sous ce numéro.";
		}

	}

	/** Nobody has come to a session of tomorrow. */
	record SessionIsNotHeldYet(LocalDate heldOn) implements NetworkSessionRefusal {

		@Override
		public String code() {
			return "rencontre-a-venir";
		}

		@Override
		public String detail() {
			return "Les présences s’enregistrent à partir du jour de la rencontre, le %s."
				.formatted(this.heldOn.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
		}

	}

	/** A session that was held had somebody in it. */
	record NobodyCame() implements NetworkSessionRefusal {

		@Override
		public String code() {
			return "aucune-presence";
		}

		@Override
		public String detail() {
			return "Indiquez au moins une organisation présente ; une rencontre sans personne s’annule.";
		}

	}

	/** What was held cannot be cancelled. */
	record SessionWasHeld() implements NetworkSessionRefusal {

		@Override
		public String code() {
			return "rencontre-tenue";
		}

		@Override
		public String detail() {
			return "Cette rencontre a eu lieu : elle ne peut plus être annulée.";
		}

	}

	/** Nothing follows a cancellation. */
	record SessionIsCancelled() implements NetworkSessionRefusal {

		@Override
		public String code() {
			return "rencontre-annulee";
		}

		@Override
		public String detail() {
			return "Cette rencontre est annulée.";
		}

	}

	/** Only a GEP looks at situations (seed:555). */
	record OnlyGepHasCases() implements NetworkSessionRefusal {

		@Override
		public String code() {
			return "pas-un-gep";
		}

		@Override
		public String detail() {
			return "Seul un groupe d’échanges de pratiques étudie des situations.";
		}

	}

	/** Nothing to export. */
	record NoCaseToExport() implements NetworkSessionRefusal {

		@Override
		public String code() {
			return "aucune-situation";
		}

		@Override
		public String detail() {
			return "Aucune situation n’est apportée à cette rencontre.";
		}

	}

	/** The situations changed while they were being checked. */
	record CasesChangedMeanwhile() implements NetworkSessionRefusal {

		@Override
		public String code() {
			return "situations-modifiees";
		}

		@Override
		public String detail() {
			return "Les situations ont changé pendant le contrôle : recommencez l’export.";
		}

	}

}
