package fr.logementdabord.measure.web;

import java.util.List;

import fr.logementdabord.measure.view.measures.MeasureDocument;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.table.CsvTable;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Measures as a table for a spreadsheet: case numbers, never names.
 */
@Component
class MeasureCsv {

	private final FrenchText french;

	MeasureCsv(FrenchText french) {
		this.french = french;
	}

	ResponseEntity<byte[]> download(List<MeasureDocument> rows) {
		CsvTable table = CsvTable.withColumns("Dossier", "Mesure", "Territoire", "Type", "Statut", "Association",
				"Demandée le", "Attribuée le", "Démarrée le", "Bilans", "Dernier bilan", "Fin", "Motif", "Destination");
		for (MeasureDocument row : rows) {
			table.row(row.caseId(), row.id(), this.french.territory(row.territory()), row.measureType(),
					this.french.label("measure-status", row.status()), row.provider(), row.requestedOn(),
					row.allocatedOn(), row.startedOn(), row.reviews(), row.lastReviewOn(), row.endedOn(),
					label("exit-reason", row.exitReason()), label("exit-destination", row.exitDestination()));
		}
		return table.download("mesures.csv");
	}

	private @Nullable String label(String kind, @Nullable String code) {
		return (code != null) ? this.french.label(kind, code) : null;
	}

}
