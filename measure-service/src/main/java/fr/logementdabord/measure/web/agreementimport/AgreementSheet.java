package fr.logementdabord.measure.web.agreementimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetRow;
import fr.logementdabord.measure.application.imports.AgreementImport.Line;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.web.AgreementFields;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.sheet.CellProblem;
import fr.logementdabord.web.page.FrenchText;

/**
 * Reads agreements line by line, with the rules of the form. The columns are those of the
 * file that is taken away, in any order; others are ignored.
 */
final class AgreementSheet {

	/** The columns, by the field of the form that each stands for. */
	static final Map<String, String> COLUMNS = columns();

	private static final List<String> OPTIONAL = List.of("unitCost", "budget", "envelope");

	private final FrenchText french;

	private final LocalDate today;

	private final List<Line> lines = new ArrayList<>();

	private final List<CellProblem> problems = new ArrayList<>();

	private final Map<String, Integer> seen = new HashMap<>();

	AgreementSheet(FrenchText french, LocalDate today) {
		this.french = french;
		this.today = today;
	}

	/** Reads the whole file. */
	AgreementSheet read(SheetFile file) {
		COLUMNS.forEach((field, column) -> {
			if (!OPTIONAL.contains(field) && !file.headings().contains(column)) {
				this.problems.add(new CellProblem(1, column, "Cette colonne est nécessaire."));
			}
		});
		if (this.problems.isEmpty() && file.rows().isEmpty()) {
			this.problems.add(new CellProblem(1, COLUMNS.get("provider"), "Le fichier ne contient aucune ligne."));
		}
		if (this.problems.isEmpty()) {
			file.rows().forEach(this::read);
		}
		return this;
	}

	List<Line> lines() {
		return this.lines;
	}

	List<CellProblem> problems() {
		return this.problems;
	}

	void overlaps(int line) {
		this.problems.add(new CellProblem(line, COLUMNS.get("year"),
				"Une convention existe déjà pour cette association, ce territoire, cette mesure et cette année."));
	}

	private void read(SheetRow row) {
		Map<String, String> sent = new HashMap<>();
		COLUMNS.forEach((field, column) -> sent.put(field, row.cell(column)));
		sent.computeIfPresent("territory", (field, text) -> territory(text));
		sent.computeIfPresent("envelope", (field, text) -> envelope(text));
		Fields fields = Fields.of(sent);
		SignAgreement terms = AgreementFields.terms(fields, true, this.today);
		if (!fields.problems().isEmpty()) {
			fields.problems()
				.forEach((wrong) -> this.problems
					.add(new CellProblem(row.line(), COLUMNS.getOrDefault(wrong.field(), ""), wrong.message())));
			return;
		}
		Integer before = this.seen.putIfAbsent(terms.agreementId() + "/" + terms.year(), row.line());
		if (before != null) {
			this.problems.add(new CellProblem(row.line(), COLUMNS.get("year"),
					"Cette convention figure déjà à la ligne " + before + "."));
			return;
		}
		this.lines.add(Line.of(row.line(), terms));
	}

	private String territory(String text) {
		return MeasureCodes.TERRITORIES.stream()
			.filter((code) -> this.french.territory(code).equalsIgnoreCase(text))
			.findFirst()
			.orElse(text);
	}

	private String envelope(String text) {
		return AgreementCodes.ENVELOPES.stream()
			.filter((code) -> this.french.label("envelope", code).equalsIgnoreCase(text))
			.findFirst()
			.orElse(text);
	}

	private static Map<String, String> columns() {
		Map<String, String> columns = new LinkedHashMap<>();
		columns.put("provider", "Association");
		columns.put("territory", "Territoire");
		columns.put("measureType", "Mesure");
		columns.put("year", "Année");
		columns.put("places", "Places");
		columns.put("unitCost", "Coût d’une place");
		columns.put("budget", "Budget");
		columns.put("envelope", "Enveloppe");
		return columns;
	}

}
