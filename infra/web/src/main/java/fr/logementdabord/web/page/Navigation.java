package fr.logementdabord.web.page;

import java.util.List;
import java.util.Set;

import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import static fr.logementdabord.web.security.Roles.ASSOCIATION;
import static fr.logementdabord.web.security.Roles.AUDITOR;
import static fr.logementdabord.web.security.Roles.COORDINATOR;
import static fr.logementdabord.web.security.Roles.DEPARTMENT;
import static fr.logementdabord.web.security.Roles.LANDLORD;
import static fr.logementdabord.web.security.Roles.REFERRER;
import static fr.logementdabord.web.security.Roles.STATE;

/**
 * The one navigation of the suite, the same on every service's pages. It only spares
 * people useless links: what may be seen is decided by each page.
 */
public final class Navigation {

	private static final List<Section> SECTIONS = List.of(
			new Section("/saisines", "Saisines", "Suivre chaque situation adressée à la plateforme.",
					Set.of(REFERRER, COORDINATOR, ASSOCIATION, STATE, DEPARTMENT, AUDITOR)),
			new Section("/rencontres", "Rencontres", "Préparer les rencontres du réseau et compter qui y vient.",
					Set.of(REFERRER, COORDINATOR, ASSOCIATION, STATE, DEPARTMENT, AUDITOR)),
			new Section("/mesures", "Mesures", "Suivre les mesures d’accompagnement, de la demande à la fin.",
					Set.of(COORDINATOR, ASSOCIATION, DEPARTMENT, AUDITOR)),
			new Section("/conventions", "Conventions", "Suivre les places financées par association et territoire.",
					Set.of(COORDINATOR, ASSOCIATION, DEPARTMENT, AUDITOR)),
			new Section("/subventions", "Subventions",
					"Suivre les conventions de l’État, leur budget et leurs échéances.",
					Set.of(DEPARTMENT, STATE, AUDITOR)),
			new Section("/preventions", "Prévention", "Suivre les visites et l’équipe mobile contre les expulsions.",
					Set.of(COORDINATOR, ASSOCIATION, DEPARTMENT, AUDITOR)),
			new Section("/logements", "Logements", "Voir les logements disponibles et suivre leur attribution.",
					Set.of(LANDLORD, COORDINATOR, STATE, DEPARTMENT, AUDITOR)),
			new Section("/recherches", "Recherches", "Suivre les recherches de logement en cours.",
					Set.of(COORDINATOR, STATE, DEPARTMENT, AUDITOR)),
			new Section("/reunions", "Réunions de fluidité", "Voir les réunions et les logements à leur ordre du jour.",
					Set.of(STATE, COORDINATOR, LANDLORD, DEPARTMENT, AUDITOR)),
			new Section("/positionnements", "Positionnements",
					"Suivre les propositions, de la réponse du bailleur à l’entrée.",
					Set.of(LANDLORD, COORDINATOR, STATE, DEPARTMENT, AUDITOR)),
			new Section("/baux", "Baux", "Suivre les baux, les séjours et le maintien dans le logement.",
					Set.of(LANDLORD, COORDINATOR, STATE, DEPARTMENT, AUDITOR)),
			new Section("/parcours", "Parcours", "Retrouver chaque étape d’une situation, dans l’ordre.",
					Set.of(REFERRER, COORDINATOR, ASSOCIATION, STATE, DEPARTMENT, AUDITOR)),
			new Section("/tableau-de-bord", "Tableau de bord", "Lire les chiffres et ce qu’ils comptent.",
					Set.of(REFERRER, COORDINATOR, ASSOCIATION, STATE, DEPARTMENT, AUDITOR)),
			new Section("/rapports", "Rapports", "Lire, figer et télécharger les rapports d’activité et financiers.",
					Set.of(COORDINATOR, STATE, DEPARTMENT, AUDITOR)),
			new Section("/observatoire", "Observatoire 18-25", "Suivre la situation des jeunes de 18 à 25 ans.",
					Set.of(COORDINATOR, STATE, DEPARTMENT, AUDITOR)),
			new Section("/webhooks", "Webhooks", "Prévenir le logiciel de votre organisation.",
					Set.of(REFERRER, LANDLORD)));

	private Navigation() {
	}

	/** The sections with something to see for this viewer, none for nobody. */
	public static List<Section> sectionsFor(@Nullable Viewer viewer) {
		return (viewer != null) ? SECTIONS.stream().filter((section) -> section.concerns(viewer)).toList() : List.of();
	}

}
