package fr.logementdabord.reporting.view.timeline;

import fr.logementdabord.reporting.view.casejourney.Detail;
import fr.logementdabord.reporting.view.casejourney.Step;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells a step in plain French. What the reader may not know is left out of the sentence,
 * never hidden by the page.
 */
@Component
class Sentences {

	private final FrenchText french;

	Sentences(FrenchText french) {
		this.french = french;
	}

	/**
	 * The sentence for a step.
	 * @param full whether the type of the measure and how it ended may be told
	 */
	String of(Step step, boolean full) {
		// in French a colon and a semicolon never start a line
		return told(step, full).replace(" :", "\u00A0:").replace(" ;", "\u00A0;");
	}

	private String told(Step step, boolean full) {
		return switch (step.kind()) {
			case REFERRAL_SUBMITTED -> "Saisine adressée par " + word("referrer-type", step, Detail.REFERRER_TYPE)
					+ (step.territory() == null ? ". La commune n’est couverte par aucune plateforme." : ".");
			case REFERRAL_ACKNOWLEDGED -> "La coordination a accusé réception de la saisine.";
			case FACT_FINDING_COMPLETED ->
				"Étayage terminé" + then(" : ", "iml-outcome", step, Detail.IML_OUTCOME) + ".";
			case ORIENTATION_DECIDED -> "Orientation décidée : " + orientation(step, full) + ".";
			case CLOSURE_PROPOSED -> "Tout ce qui était attendu est terminé : la clôture est proposée.";
			case ORIENTATION_REVOKED -> "La coordination revient sur l’orientation" + reason(step) + ".";
			case CASE_CONFERENCE_HELD -> Boolean.parseBoolean(step.detail(Detail.TOOK_PART))
					? "Une concertation a lieu avec le ménage." : "Une concertation a lieu sans le ménage.";
			case REFERRAL_WITHDRAWN ->
				"La saisine a été retirée" + then(" : ", "withdrawal-reason", step, Detail.EXIT_REASON) + ".";
			case REFERRAL_CLOSED -> "La coordination a clos le dossier" + ending(step, full) + ".";
			case CASE_PROTECTED -> "Le dossier est protégé : il n’existe que pour les personnes habilitées.";
			case PROTECTION_LIFTED -> "La protection du dossier est levée.";
			case REFERRAL_REOPENED -> "Le dossier est rouvert" + reason(step) + ".";
			case MEASURE_REQUESTED -> "Une " + measure(step, full) + " est demandée.";
			case MEASURE_WAITLISTED -> "La " + measure(step, full) + " est inscrite sur la liste d’attente.";
			case PLACE_TAKEN -> "Une place est prise pour la mesure d’accompagnement.";
			case ALLOCATION_REFUSED ->
				"L’attribution est refusée par " + word("declined-by", step, Detail.DECLINED_BY) + ".";
			case MEASURE_ALLOCATED ->
				"La " + measure(step, full) + " est attribuée à l’association " + step.detail(Detail.PROVIDER) + ".";
			case LEAD_WORKER_NAMED -> "Un référent de parcours est désigné.";
			case MEASURE_STARTED -> "La " + measure(step, full) + " démarre.";
			case TERM_AGREED -> ("1".equals(step.detail(Detail.TERM)) ? "Accompagnement convenu jusqu’au "
					: "Accompagnement renouvelé jusqu’au ") + this.french.longDate(step.day(Detail.UNTIL)) + ".";
			case MEASURE_SUSPENDED -> "L’accompagnement est suspendu.";
			case MEASURE_RESUMED -> "L’accompagnement reprend.";
			case END_DEFERRED ->
				"La fin de la mesure est différée" + then(" : ", "end-deferred", step, Detail.REASON) + ".";
			case END_NO_LONGER_DEFERRED -> "La fin de la mesure n’est plus différée.";
			case MEASURE_TYPE_CHANGED -> "L’accompagnement devient une " + measure(step, full) + ".";
			case OBSTACLE_LIFTED -> "Frein levé" + then("\u00A0: ", "obstacle", step, Detail.OBSTACLE) + ".";
			case OBSTACLE_RECORDED -> "Frein relevé" + then(" : ", "obstacle", step, Detail.OBSTACLE) + ".";
			case MAINTAINED_IN_HOUSING_READ, MAINTAINED_CHECKED -> "Situation " + step.detail(Detail.MONTHS)
					+ "\u00A0mois après l’entrée" + then(" : ", "maintained", step, Detail.MAINTAINED) + ".";
			case REVIEW_RECORDED -> "Bilan" + then(" ", "review", step, Detail.REVIEW_KIND) + " réalisé.";
			case MEASURE_ENDED -> "La " + measure(step, full) + " prend fin" + ending(step, full) + ".";
			case MEASURE_REQUEST_CANCELLED -> "La demande de mesure est annulée.";
			case HOUSING_SEARCH_OPENED -> "La recherche d’un logement commence.";
			case HOUSING_SEARCH_REVISED -> "La recherche d’un logement est révisée.";
			case HOUSING_SEARCH_PAUSED -> "La recherche d’un logement est suspendue jusqu’au "
					+ this.french.longDate(step.day(Detail.UNTIL)) + ".";
			case HOUSING_SEARCH_RESUMED -> "La recherche d’un logement reprend.";
			case HOUSING_SEARCH_CLOSED -> "HOUSED".equals(step.detail(Detail.OUTCOME))
					? "La recherche est terminée : le ménage est logé." : "La recherche d’un logement est arrêtée.";
			case PLACEMENT_PROPOSED -> "Un logement est proposé en réunion de fluidité" + until(step) + ".";
			case LANDLORD_ANSWERED -> Boolean.parseBoolean(step.detail(Detail.ACCEPTED))
					? "Le bailleur accepte la candidature." : "Le bailleur refuse la candidature.";
			case COMMITTEE_DECIDED -> "Commission d’attribution (CALEOL) : "
					+ word("committee-outcome", step, Detail.OUTCOME) + rank(step) + ".";
			case PLACEMENT_DECLINED ->
				"La proposition est déclinée par " + word("declined-by", step, Detail.DECLINED_BY) + ".";
			case PLACEMENT_EXPIRED -> "La proposition expire : personne n’a répondu dans le délai.";
			case PLACEMENT_RELEASED -> "La proposition est annulée et le logement redevient disponible.";
			case LEASE_SIGNED ->
				"Le bail est signé" + then(" : ", "lease", step, Detail.LEASE_KIND) + slide(step) + ".";
			case HOUSEHOLD_MOVED_IN -> "Le ménage entre dans son logement.";
			case COORDINATOR_ALERTED -> "La coordination est alertée : le ménage renonce après l’accord du bailleur.";
			case TENANCY_OPENED -> "L’occupation commence" + then(" : ", "lease", step, Detail.LEASE_KIND) + ".";
			case SLIDE_PLANNED ->
				"Le glissement du bail est prévu le " + this.french.longDate(step.day(Detail.PLANNED_SLIDE_ON)) + ".";
			case LEASE_SLID -> "Le bail a glissé : le ménage est locataire en titre.";
			case OCCUPATION_ENDED ->
				"Le ménage a quitté le logement" + then(" : ", "occupation-end", step, Detail.EXIT_REASON) + ".";
		};
	}

	private String reason(Step step) {
		return then(" : ", "second-chance", step, Detail.REASON);
	}

	private static String measure(Step step, boolean full) {
		String type = step.detail(Detail.MEASURE_TYPE);
		return (full && type != null) ? "mesure " + type : "mesure d’accompagnement";
	}

	private String orientation(Step step, boolean full) {
		boolean measure = step.detail(Detail.MEASURE_TYPE) != null;
		boolean housing = step.detail(Detail.HOUSING_SOUGHT) != null;
		if (measure && housing) {
			return measure(step, full) + " et recherche d’un logement";
		}
		if (!measure && !housing && step.detail(Detail.OTHER_SOLUTION) != null) {
			return word("other-solution", step, Detail.OTHER_SOLUTION);
		}
		return measure ? measure(step, full) : housing ? "recherche d’un logement" : "ni mesure ni logement";
	}

	private String ending(Step step, boolean full) {
		return full ? then(" : ", "exit-reason", step, Detail.EXIT_REASON)
				+ then(" ; situation à la sortie : ", "exit-destination", step, Detail.EXIT_DESTINATION) : "";
	}

	private String until(Step step) {
		return (step.day(Detail.ANSWER_DUE_ON) != null)
				? " ; le bailleur répond au plus tard le " + this.french.longDate(step.day(Detail.ANSWER_DUE_ON)) : "";
	}

	private String slide(Step step) {
		return (step.day(Detail.PLANNED_SLIDE_ON) != null)
				? ", glissement prévu le " + this.french.longDate(step.day(Detail.PLANNED_SLIDE_ON)) : "";
	}

	private static String rank(Step step) {
		String rank = step.detail(Detail.RANK);
		return (rank != null) ? " au rang " + rank : "";
	}

	private String word(String kind, Step step, Detail detail) {
		return this.french.label(kind, step.detail(detail));
	}

	private String then(String before, String kind, Step step, Detail detail) {
		@Nullable String code = step.detail(detail);
		return (code != null) ? before + this.french.label(kind, code) : "";
	}

}
