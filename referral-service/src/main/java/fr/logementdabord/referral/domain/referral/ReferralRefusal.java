package fr.logementdabord.referral.domain.referral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.TreeSet;

import fr.logementdabord.decider.Refusal;

/**
 * Why a step is refused, each a sentence.
 */
public sealed interface ReferralRefusal extends Refusal {

	/** The case number is unknown. */
	record ReferralIsUnknown() implements ReferralRefusal {

		@Override
		public String code() {
			return "saisine-inconnue";
		}

		@Override
		public String detail() {
			return "Cette saisine n’existe pas.";
		}

	}

	/** Another referral already bears this number. */
	record ReferralIsAlreadySubmitted() implements ReferralRefusal {

		@Override
		public String code() {
			return "saisine-deja-deposee";
		}

		@Override
		public String detail() {
			return "Une autre saisine a déjà été déposée sous ce numéro.";
		}

	}

	/** Territory by commune and day: nobody coordinates there (seed:457, 447). */
	record TerritoryIsNotCovered() implements ReferralRefusal {

		@Override
		public String code() {
			return "territoire-non-couvert";
		}

		@Override
		public String detail() {
			return "La commune n’était couverte par aucune plateforme à la date de la saisine : celle-ci est conservée, sans suite possible.";
		}

	}

	/** A step is dated before the one it follows. */
	record StepPrecedesTheFormerOne(LocalDate former) implements ReferralRefusal {

		@Override
		public String code() {
			return "date-anterieure";
		}

		@Override
		public String detail() {
			return "Cette étape ne peut pas être antérieure à la précédente, du %s."
				.formatted(this.former.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
		}

	}

	/** Acknowledge first. */
	record ReferralIsNotAcknowledged() implements ReferralRefusal {

		@Override
		public String code() {
			return "saisine-non-receptionnee";
		}

		@Override
		public String detail() {
			return "Accusez d’abord réception de la saisine.";
		}

	}

	/** The file was completed with other content. */
	record FactFindingIsAlreadyComplete() implements ReferralRefusal {

		@Override
		public String code() {
			return "etayage-deja-termine";
		}

		@Override
		public String detail() {
			return "L’étayage est déjà terminé, avec un autre contenu.";
		}

	}

	/**
	 * The outcome of the IML examination is needed before an orientation (seed:449, 466).
	 */
	record FactFindingIsNotComplete() implements ReferralRefusal {

		@Override
		public String code() {
			return "etayage-non-termine";
		}

		@Override
		public String detail() {
			return "Terminez d’abord l’étayage : l’issue de l’examen de l’intermédiation locative est nécessaire avant d’orienter.";
		}

	}

	/** Neither measure nor dwelling. */
	record OrientationAsksForNothing() implements ReferralRefusal {

		@Override
		public String code() {
			return "orientation-vide";
		}

		@Override
		public String detail() {
			return "Une orientation demande une mesure d’accompagnement, un logement, les deux, ou une autre solution.";
		}

	}

	/** The programme had five measures before 2021 and has three since (seed:435). */
	record MeasureIsNotOfThatDay(Set<String> ofThatDay) implements ReferralRefusal {

		@Override
		public String code() {
			return "mesure-hors-periode";
		}

		@Override
		public String detail() {
			return "À la date de la décision, les mesures possibles sont : %s."
				.formatted(String.join(", ", new TreeSet<>(this.ofThatDay)));
		}

	}

	/** ENVAUL is for those under 25 on the day of the referral (seed:490-492). */
	record ApplicantIsTooOldForEnvaul(int age) implements ReferralRefusal {

		@Override
		public String code() {
			return "envaul-moins-de-25-ans";
		}

		@Override
		public String detail() {
			return "ENVAUL s’adresse aux moins de 25 ans à la date de la saisine (ici %d ans).".formatted(this.age);
		}

	}

	/** Decided otherwise already. */
	record OrientationIsAlreadyDecided() implements ReferralRefusal {

		@Override
		public String code() {
			return "orientation-deja-decidee";
		}

		@Override
		public String detail() {
			return "Une autre orientation a déjà été décidée.";
		}

	}

	/** A measure or a search still runs. */
	record BranchesAreStillOpen() implements ReferralRefusal {

		@Override
		public String code() {
			return "suites-en-cours";
		}

		@Override
		public String detail() {
			return "Une mesure ou une recherche de logement est encore en cours : la clôture sera proposée à leur terme.";
		}

	}

	/** Nothing was decided for this household yet: withdraw instead. */
	record OrientationIsNotDecided() implements ReferralRefusal {

		@Override
		public String code() {
			return "orientation-non-decidee";
		}

		@Override
		public String detail() {
			return "Aucune orientation n’a été décidée : une saisine sans suite se retire, elle ne se clôt pas.";
		}

	}

	/** The case is over. */
	record CaseIsAlreadyClosed() implements ReferralRefusal {

		@Override
		public String code() {
			return "saisine-deja-close";
		}

		@Override
		public String detail() {
			return "Cette saisine est déjà close.";
		}

	}

	/** A protected case is open to somebody, else nobody could go on with it. */
	record NobodyIsCleared() implements ReferralRefusal {

		@Override
		public String code() {
			return "personne-habilitee";
		}

		@Override
		public String detail() {
			return "Indiquez au moins une personne ou un groupe à qui le dossier reste ouvert.";
		}

	}

	/** The case was withdrawn. */
	record CaseIsWithdrawn() implements ReferralRefusal {

		@Override
		public String code() {
			return "saisine-retiree";
		}

		@Override
		public String detail() {
			return "Cette saisine a été retirée.";
		}

	}

}
