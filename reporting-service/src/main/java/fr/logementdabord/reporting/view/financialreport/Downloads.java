package fr.logementdabord.reporting.view.financialreport;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import fr.logementdabord.documents.pdf.PdfDocuments;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.reporting.financial.FinancialReport;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.table.CsvTable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The files that people take away.
 */
@Component
class Downloads {

	private final PdfDocuments documents;

	Downloads(PdfDocuments documents) {
		this.documents = documents;
	}

	/** The report as a document to sign. */
	ResponseEntity<byte[]> pdf(FinancialReport report) {
		byte[] file = this.documents.render("rapports/financier-pdf",
				Map.of("report", report, "figures", FinancialFigures.ALL));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(name("compte-rendu-financier", report) + ".pdf", StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(file);
	}

	/**
	 * A table.
	 * @param ending {@code csv} or {@code xlsx}
	 * @throws NotFound for any other ending
	 */
	static ResponseEntity<byte[]> sheet(SheetExport sheet, String ending, String name) {
		return switch (ending) {
			case "csv" -> sheet.download(CsvTable.CSV, name);
			case "xlsx" -> sheet.download(SheetExport.XLSX, name);
			default -> throw new NotFound();
		};
	}

	static String name(String what, FinancialReport report) {
		return what + "-" + report.grantId() + "-" + report.on();
	}

}
