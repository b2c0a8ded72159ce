package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import fr.logementdabord.decider.Refusal;

/**
 * Why an end is refused, or a way back from it; each a sentence.
 */
public sealed interface EndRefusal extends Refusal {

	/** Too long ago to be taken up again: a new referral is sent instead. */
	record ReopeningIsTooLate(LocalDate lastDay) implements EndRefusal {

		@Override
		public String code() {
			return "reouverture-tardive";
		}

		@Override
		public String detail() {
			return "Cette saisine pouvait être rouverte jusqu’au %s : déposez une nouvelle saisine."
				.formatted(this.lastDay.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
		}

	}

	/** A death can only have been entered by mistake. */
	record DeathIsFinal() implements EndRefusal {

		@Override
		public String code() {
			return "deces-definitif";
		}

		@Override
		public String detail() {
			return "Une saisine terminée par un décès ne se rouvre que s’il a été saisi par erreur.";
		}

	}

	/** Reason and destination are two fields, but a death is a death in both. */
	record DestinationContradictsReason() implements EndRefusal {

		@Override
		public String code() {
			return "destination-incoherente";
		}

		@Override
		public String detail() {
			return "Le motif « Décès » et la destination « Décédé » vont ensemble.";
		}

	}

}
