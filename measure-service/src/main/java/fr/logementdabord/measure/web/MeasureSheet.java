package fr.logementdabord.measure.web;

import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.view.measures.MeasureDocument;
import fr.logementdabord.web.page.FrenchText;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Measures as a table for a spreadsheet: case numbers, never names.
 */
@Component
class MeasureSheet {

	private final FrenchText french;

	MeasureSheet(FrenchText french) {
		this.french = french;
	}

	ResponseEntity<byte[]> download(List<MeasureDocument> rows, MediaType format) {
		SheetExport sheet = SheetExport.of("Mesures", "Dossier", "Mesure", "Territoire", "Type", "Statut",
				"Association", "Demandée le", "Attribuée le", "Démarrée le", "Bilans", "Dernier bilan", "Fin", "Motif",
				"Destination");
		for (MeasureDocument row : rows) {
			sheet.row(row.caseId(), row.id(), this.french.territory(row.territory()), row.measureType(),
					this.french.label("measure-status", row.status()), row.provider(), row.requestedOn(),
					row.allocatedOn(), row.startedOn(), row.reviews(), row.lastReviewOn(), row.endedOn(),
					label("exit-reason", row.exitReason()), label("exit-destination", row.exitDestination()));
		}
		return sheet.download(format, "mesures");
	}

	private @Nullable String label(String kind, @Nullable String code) {
		return (code != null) ? this.french.label(kind, code) : null;
	}

}
