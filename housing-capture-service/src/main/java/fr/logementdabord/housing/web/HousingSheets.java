package fr.logementdabord.housing.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetExport.Money;
import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.view.dwellings.DwellingRow;
import fr.logementdabord.housing.view.meetings.MeetingRow;
import fr.logementdabord.housing.view.placements.PlacementRow;
import fr.logementdabord.housing.view.searches.SearchRow;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lists as tables to take away, in the words of the pages.
 */
@Component
class HousingSheets {

	private final FrenchText french;

	private final Communes communes;

	HousingSheets(FrenchText french, Communes communes) {
		this.french = french;
		this.communes = communes;
	}

	SheetExport dwellings(List<DwellingRow> rows) {
		SheetExport sheet = SheetExport.of("Logements", "Logement", "Bailleur", "Référence", "Commune", "Code INSEE",
				"Territoire", "Typologie", "Surface (m²)", "Loyer (€)", "Charges (€)", "Accessible", "Régime",
				"Disponible le", "État", "Étage", "Ascenseur", "Chauffage", "Classe énergie", "Contingent", "Places",
				"À confirmer avant le");
		for (DwellingRow row : rows) {
			DwellingRow.More more = row.more();
			sheet.row(row.id(), row.landlord(), row.reference(), this.communes.nameOf(row.communeInsee()),
					row.communeInsee(), label("territory", row.territory()), label("typology", row.typology()),
					row.surfaceM2(), new Money(row.rentCents()), new Money(row.chargesCents()), row.accessible(),
					label("regime", row.regime()), row.availableOn(), label("dwelling", row.status()), more.floor(),
					more.lift(), label("heating", more.heating()), label("energy", more.energyClass()),
					label("contingent", more.contingent()), more.places(), row.offer().confirmBy());
		}
		return sheet;
	}

	SheetExport searches(List<SearchRow> rows) {
		SheetExport sheet = SheetExport.of("Recherches", "Recherche", "Dossier", "Territoire", "Composition",
				"Typologies", "Communes souhaitées", "Accessible", "Ouverte le", "État", "Terminée le", "Saisine du",
				"Communes exclues", "Adultes", "Enfants", "Tranche d’âge", "Ressources", "Animaux", "Régimes",
				"Urgence", "En pause jusqu’au");
		for (SearchRow row : rows) {
			SearchRow.NeedsRow needs = row.needs();
			sheet.row(row.id(), row.caseId(), label("territory", row.territory()),
					label("composition", row.composition()), labels("typology", row.typologies()),
					communes(row.communesWished()), row.accessible(), row.openedOn(), label("search", row.status()),
					row.closedOn(), row.referredOn(), communes(needs.communesExcluded()), needs.adults(),
					needs.children(), label("ages", needs.ageBand()), label("resources", needs.resourcesBand()),
					needs.animals(), labels("regime", needs.regimes()), label("urgency", needs.urgency()),
					row.pausedUntil());
		}
		return sheet;
	}

	SheetExport meetings(List<MeetingRow> rows) {
		SheetExport sheet = SheetExport.of("Réunions", "Réunion", "Territoire", "Date", "État");
		rows.forEach((row) -> sheet.row(row.id(), label("territory", row.territory()), row.heldOn(),
				label("meeting", row.status())));
		return sheet;
	}

	SheetExport placements(List<PlacementRow> rows) {
		SheetExport sheet = SheetExport.of("Positionnements", "Positionnement", "Dossier", "Territoire", "Bailleur",
				"Référence", "Composition", "État", "Proposé le", "Réponse attendue le", "Répondu le", "Commission le",
				"Bail signé le", "Entrée le");
		for (PlacementRow row : rows) {
			PlacementRow.Steps steps = row.steps();
			sheet.row(row.id(), row.caseId(), label("territory", row.territory()), row.landlord(), steps.reference(),
					label("composition", steps.composition()), label("placement", row.status()), steps.proposedOn(),
					row.answerDueOn(), steps.answeredOn(), steps.decidedOn(), steps.signedOn(), steps.movedInOn());
		}
		return sheet;
	}

	/** What a landlord does not get is empty there already. */
	SheetExport tenancies(List<TenanciesApi.Shown> rows) {
		SheetExport sheet = SheetExport.of("Baux", "Occupation", "Dossier", "Territoire", "Bailleur", "Référence",
				"Bail", "Signé le", "Entrée le", "Glissement prévu le", "Glissé le", "Séjour jusqu’au", "État",
				"Fin le", "Motif de fin", "Maintien à 6 mois", "Maintien à 12 mois", "Maintien à 24 mois");
		for (TenanciesApi.Shown row : rows) {
			sheet.row(row.tenancyId(), row.caseId(), label("territory", row.territory()), row.landlord(),
					row.reference(), label("lease", row.kind()), row.signedOn(), row.movedInOn(), row.plannedSlideOn(),
					row.slidOn(), row.stayEndsOn(), label("tenancy", row.status()), row.endedOn(),
					label("occupationend", row.endReason()), label("check", row.outcomeAfter(6)),
					label("check", row.outcomeAfter(12)), label("check", row.outcomeAfter(24)));
		}
		return sheet;
	}

	private @Nullable String label(String kind, @Nullable Object code) {
		return code == null ? null : this.french.label(kind, code);
	}

	private String labels(String kind, Collection<String> codes) {
		return codes.isEmpty() ? "" : this.french.labels(kind, codes);
	}

	private String communes(Collection<String> codes) {
		return codes.stream().map(this.communes::nameOf).collect(Collectors.joining(", "));
	}

}
