package fr.logementdabord.gateway.home;

import java.util.Collection;
import java.util.List;

import fr.logementdabord.gateway.lists.Owner;
import fr.logementdabord.web.security.Roles;

import static fr.logementdabord.gateway.lists.Owner.HOUSING_CAPTURE;
import static fr.logementdabord.gateway.lists.Owner.MEASURE;
import static fr.logementdabord.gateway.lists.Owner.REFERRAL;
import static fr.logementdabord.gateway.lists.Owner.REPORTING;

/**
 * What may wait for each role, the most pressing first, and what to do when nothing does.
 */
final class Duties {

	private static final String SCHEDULED = "status=SCHEDULED";

	private static final List<Duty> ALL = List.of(
			now(Roles.COORDINATOR, REFERRAL, "/api/referrals/desk?late=true", "/saisines/bureau?late=true&sort=DUE",
					"saisine a dépassé son échéance", "saisines ont dépassé leur échéance"),
			now(Roles.COORDINATOR, REFERRAL, "/api/referrals/desk?clock=ACKNOWLEDGEMENT",
					"/saisines/bureau?clock=ACKNOWLEDGEMENT&sort=DUE", "saisine attend son accusé de réception",
					"saisines attendent leur accusé de réception"),
			now(Roles.COORDINATOR, REFERRAL, "/api/referrals/desk?clock=DECISION",
					"/saisines/bureau?clock=DECISION&sort=DUE", "orientation est à décider",
					"orientations sont à décider"),
			now(Roles.COORDINATOR, REFERRAL, "/api/referrals/desk?status=CLOSURE_PROPOSED",
					"/saisines/bureau?status=CLOSURE_PROPOSED", "clôture est à confirmer", "clôtures sont à confirmer"),
			now(Roles.COORDINATOR, REFERRAL, "/api/referrals/duplicates?status=SUSPECTED",
					"/saisines/doublons?status=SUSPECTED", "doublon possible est à examiner",
					"doublons possibles sont à examiner"),
			now(Roles.COORDINATOR, HOUSING_CAPTURE, "/api/placements?alert=OPEN", "/positionnements?alert=OPEN",
					"ménage a renoncé après l’accord du bailleur", "ménages ont renoncé après l’accord du bailleur"),
			now(Roles.COORDINATOR, HOUSING_CAPTURE, "/api/tenancies?due=true", "/baux?due=true",
					"bail attend une suite", "baux attendent une suite"),
			now(Roles.COORDINATOR, MEASURE, "/api/measures/waiting-list", "/mesures/attente",
					"demande de mesure attend une place", "demandes de mesure attendent une place"),
			next(Roles.COORDINATOR, REFERRAL, "/api/referrals/desk?clock=FACT_FINDING",
					"/saisines/bureau?clock=FACT_FINDING&sort=DUE", "étayage est en cours", "étayages sont en cours"),
			next(Roles.COORDINATOR, HOUSING_CAPTURE, "/api/placements?status=PROPOSED",
					"/positionnements?status=PROPOSED", "positionnement attend la réponse du bailleur",
					"positionnements attendent la réponse du bailleur"),
			next(Roles.COORDINATOR, HOUSING_CAPTURE, "/api/meetings?" + SCHEDULED, "/reunions?" + SCHEDULED,
					"réunion de fluidité est prévue", "réunions de fluidité sont prévues"),
			unread(Roles.COORDINATOR),

			now(Roles.ASSOCIATION, MEASURE, "/api/measures?status=ALLOCATED", "/mesures?status=ALLOCATED",
					"mesure attribuée attend votre réponse", "mesures attribuées attendent votre réponse"),
			next(Roles.ASSOCIATION, MEASURE, "/api/measures?status=RUNNING", "/mesures?status=RUNNING",
					"mesure est en cours", "mesures sont en cours"),
			next(Roles.ASSOCIATION, REFERRAL, "/api/network-sessions?status=PLANNED", "/rencontres?status=PLANNED",
					"rencontre du réseau est prévue", "rencontres du réseau sont prévues"),
			unread(Roles.ASSOCIATION),

			now(Roles.REFERRER, REFERRAL, "/api/referrals/drafts", "/saisines/brouillons",
					"brouillon de saisine est à terminer", "brouillons de saisine sont à terminer"),
			next(Roles.REFERRER, REFERRAL, "/api/referrals?status=SUBMITTED", "/saisines?status=SUBMITTED",
					"saisine n’a pas encore son accusé de réception",
					"saisines n’ont pas encore leur accusé de réception"),
			next(Roles.REFERRER, REFERRAL, "/api/referrals?status=ORIENTED", "/saisines?status=ORIENTED",
					"saisine a son orientation", "saisines ont leur orientation"),
			next(Roles.REFERRER, REFERRAL, "/api/network-sessions?status=PLANNED", "/rencontres?status=PLANNED",
					"rencontre du réseau est prévue", "rencontres du réseau sont prévues"),
			unread(Roles.REFERRER),

			now(Roles.LANDLORD, HOUSING_CAPTURE, "/api/placements?status=PROPOSED", "/positionnements?status=PROPOSED",
					"positionnement attend votre réponse", "positionnements attendent votre réponse"),
			now(Roles.LANDLORD, HOUSING_CAPTURE, "/api/placements?status=AWARDED", "/positionnements?status=AWARDED",
					"logement attribué attend la signature du bail",
					"logements attribués attendent la signature du bail"),
			now(Roles.LANDLORD, HOUSING_CAPTURE, "/api/dwellings?status=EXPIRED", "/logements?status=EXPIRED",
					"annonce a expiré, à confirmer ou à retirer", "annonces ont expiré, à confirmer ou à retirer"),
			now(Roles.LANDLORD, HOUSING_CAPTURE, "/api/tenancies?due=true", "/baux?due=true", "bail attend une suite",
					"baux attendent une suite"),
			next(Roles.LANDLORD, HOUSING_CAPTURE, "/api/dwellings?status=AVAILABLE", "/logements?status=AVAILABLE",
					"logement est annoncé, à confirmer tous les quinze jours",
					"logements sont annoncés, à confirmer tous les quinze jours"),
			next(Roles.LANDLORD, HOUSING_CAPTURE, "/api/meetings?" + SCHEDULED, "/reunions?" + SCHEDULED,
					"réunion de fluidité est prévue", "réunions de fluidité sont prévues"),
			unread(Roles.LANDLORD),

			now(Roles.STATE, HOUSING_CAPTURE, "/api/meetings?" + SCHEDULED, "/reunions?" + SCHEDULED,
					"réunion de fluidité est à préparer", "réunions de fluidité sont à préparer"),
			next(Roles.STATE, HOUSING_CAPTURE, "/api/placements?status=PROPOSED", "/positionnements?status=PROPOSED",
					"positionnement attend la réponse du bailleur", "positionnements attendent la réponse du bailleur"),
			next(Roles.STATE, HOUSING_CAPTURE, "/api/dwellings?status=AVAILABLE", "/logements?status=AVAILABLE",
					"logement est disponible", "logements sont disponibles"),

			now(Roles.DEPARTMENT, MEASURE, "/api/measures/waiting-list", "/mesures/attente",
					"demande de mesure attend une place", "demandes de mesure attendent une place"),
			now(Roles.DEPARTMENT, MEASURE, "/api/grants/letters?state=OVERDUE", "/subventions/courriers?state=OVERDUE",
					"courrier n’a pas reçu sa réponse à temps", "courriers n’ont pas reçu leur réponse à temps"),
			next(Roles.DEPARTMENT, REFERRAL, "/api/referrals/duplicates?status=SUSPECTED",
					"/saisines/doublons?status=SUSPECTED", "doublon possible est à examiner par sa coordination",
					"doublons possibles sont à examiner par leur coordination"),
			next(Roles.DEPARTMENT, MEASURE, "/api/measures?status=RUNNING", "/mesures?status=RUNNING",
					"mesure est en cours", "mesures sont en cours"),

			next(Roles.AUDITOR, MEASURE, "/api/measures?status=RUNNING", "/mesures?status=RUNNING",
					"mesure est en cours", "mesures sont en cours"),
			next(Roles.AUDITOR, HOUSING_CAPTURE, "/api/placements?status=PROPOSED", "/positionnements?status=PROPOSED",
					"positionnement attend la réponse du bailleur",
					"positionnements attendent la réponse du bailleur"));

	private static final List<Suggestion> SUGGESTIONS = List.of(
			new Suggestion(Roles.REFERRER, "/saisines/nouvelle", "Adresser une saisine à la plateforme"),
			new Suggestion(Roles.COORDINATOR, "/saisines/bureau", "Ouvrir le bureau de la coordination"),
			new Suggestion(Roles.ASSOCIATION, "/mesures/bureau",
					"Ouvrir mon bureau\u00A0: entrées, bilans, fins de période"),
			new Suggestion(Roles.LANDLORD, "/logements", "Annoncer un logement ou confirmer une annonce"),
			new Suggestion(Roles.STATE, "/reunions", "Fixer une réunion de fluidité"),
			new Suggestion(Roles.DEPARTMENT, "/rapports", "Préparer un rapport"),
			new Suggestion(Roles.DEPARTMENT, "/tableau-de-bord/exploitation", "Vérifier que les chiffres sont à jour"),
			new Suggestion(Roles.AUDITOR, "/tableau-de-bord", "Lire les chiffres et les lignes derrière eux"));

	private Duties() {
	}

	/** The work of somebody with these roles. */
	static List<Duty> of(Collection<String> roles) {
		return ALL.stream().filter((duty) -> roles.contains(duty.role())).toList();
	}

	/** Where somebody with these roles usually begins. */
	static List<Suggestion> suggestions(Collection<String> roles) {
		return SUGGESTIONS.stream().filter((suggestion) -> roles.contains(suggestion.role())).toList();
	}

	private static Duty now(String role, Owner owner, String list, String page, String one, String many) {
		return new Duty(role, true, owner, list, page, one, many);
	}

	private static Duty next(String role, Owner owner, String list, String page, String one, String many) {
		return new Duty(role, false, owner, list, page, one, many);
	}

	private static Duty unread(String role) {
		return next(role, REPORTING, "/api/notifications?unread=true", "/notifications?unread=true",
				"notification n’est pas lue", "notifications ne sont pas lues");
	}

	/**
	 * Something to begin with.
	 */
	record Suggestion(String role, String page, String label) {
	}

}
