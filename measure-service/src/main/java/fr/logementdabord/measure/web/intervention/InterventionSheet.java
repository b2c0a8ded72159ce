package fr.logementdabord.measure.web.intervention;

import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.view.interventions.InterventionDocument;
import fr.logementdabord.web.page.FrenchText;

import org.springframework.stereotype.Component;

/**
 * The cohort as a table to take away (seed:507): no name, one line per intervention.
 */
@Component
class InterventionSheet {

	private final FrenchText french;

	InterventionSheet(FrenchText french) {
		this.french = french;
	}

	SheetExport of(List<InterventionDocument> cohort) {
		SheetExport sheet = SheetExport.of("Prévention", "Intervention", "Action", "Territoire", "Association",
				"Dossier", "Date", "Issue de la visite", "Règle de seuil", "Situation", "Observée le");
		for (InterventionDocument row : cohort) {
			sheet.row(row.id(), row.kind(), this.french.territory(row.territory()), row.provider(), row.caseId(),
					row.begunOn(), (row.contact() != null) ? this.french.label("visit-contact", row.contact()) : null,
					row.rule(), (row.status() != null) ? this.french.label("prevention-status", row.status()) : null,
					row.observedOn());
		}
		return sheet;
	}

}
