package fr.logementdabord.reporting.view.activityreport;

import fr.logementdabord.reporting.activity.ActivityReport;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import fr.logementdabord.documents.pdf.PdfDocuments;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetExport.Money;
import fr.logementdabord.reporting.figure.Unit;
import fr.logementdabord.reporting.activity.ActivityReport.Chapter;
import fr.logementdabord.reporting.activity.ActivityReport.Entry;
import fr.logementdabord.reporting.activity.ActivityReport.Line;
import fr.logementdabord.reporting.activity.ActivityReport.Table;
import fr.logementdabord.reporting.activity.ActivityReport.Value;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A report to take away: as PDF with all its words, or one line per number for a
 * spreadsheet.
 */
@Component
public class ReportFiles {

	private static final String KEPT_BACK = "n. c.";

	private final PdfDocuments documents;

	private final FrenchText french;

	ReportFiles(PdfDocuments documents, FrenchText french) {
		this.documents = documents;
		this.french = french;
	}

	/**
	 * As PDF.
	 * @param hash of a frozen report, null while it is not frozen
	 */
	public ResponseEntity<byte[]> pdf(ActivityReport report, boolean masked, @Nullable String hash) {
		Heading heading = heading(report);
		Map<String, Object> model = new HashMap<>(Map.of("report", report, "heading", heading, "masked", masked));
		if (hash != null) {
			model.put("hash", hash);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(heading.fileName() + ".pdf", StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(this.documents.render("rapports/activite-pdf", model));
	}

	/**
	 * As a table.
	 * @param format {@link SheetExport#XLSX} or CSV
	 */
	public ResponseEntity<byte[]> table(ActivityReport report, MediaType format) {
		return table(report, format, heading(report).fileName());
	}

	/**
	 * As a table.
	 * @param fileName without ending
	 */
	public ResponseEntity<byte[]> table(ActivityReport report, MediaType format, String fileName) {
		SheetExport table = SheetExport.of("Rapport d’activité", "Chapitre", "Chiffre", "Ce qu’il compte", "Selon",
				"Valeur", "Mesure", "Nombre", "Unité");
		for (Chapter chapter : report.chapters()) {
			for (Entry entry : chapter.entries()) {
				entry.values().forEach((value) -> row(table, chapter, entry, null, null, value));
				for (Table cut : entry.tables()) {
					for (Line line : cut.lines()) {
						line.values().forEach((value) -> row(table, chapter, entry, cut, line, value));
					}
				}
			}
		}
		report.financing()
			.forEach((grant) -> table.row("Financement", "Subvention de l’État", null,
					this.french.label("envelope", grant.envelope()), String.valueOf(grant.year()), "Montant",
					new Money(grant.grantCents()), "euros"));
		table.row("Mention", "Avec le soutien de l’État", null, null, null, null, null, null);
		return table.download(format, fileName);
	}

	/** Its title. */
	public Heading heading(ActivityReport report) {
		return Heading.of(report.territory(), report.from(), report.to(), this.french);
	}

	private void row(SheetExport table, Chapter chapter, Entry entry, @Nullable Table cut, @Nullable Line line,
			Value value) {
		table.row(chapter.title(), entry.label(), entry.definition(),
				(cut != null) ? this.french.label("breakdown", cut.by()) : null, (line != null) ? line.label() : null,
				this.french.label("statistic", value.statistic()), number(entry.unit(), value),
				(entry.unit() == Unit.CENTS) ? "euros" : this.french.label("unit", entry.unit()));
	}

	private static @Nullable Object number(Unit unit, Value value) {
		if (value.keptBack()) {
			return KEPT_BACK;
		}
		return (unit == Unit.CENTS && value.number() != null) ? new Money(value.number()) : value.number();
	}

}
