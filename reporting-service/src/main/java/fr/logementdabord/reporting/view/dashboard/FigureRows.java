package fr.logementdabord.reporting.view.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.reporting.figure.Breakdown;
import fr.logementdabord.reporting.figure.Figure;
import fr.logementdabord.reporting.figure.FigureDefinition;
import fr.logementdabord.reporting.figure.FigureRow;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The rows behind a figure or one of its cells.
 */
@Component
class FigureRows {

	private final Words words;

	private final FrenchText french;

	FigureRows(Words words, FrenchText french) {
		this.words = words;
		this.french = french;
	}

	/**
	 * Which rows of a figure are asked for.
	 *
	 * @param by the breakdown of a cell
	 * @param code the code of the cell
	 * @param q part of a case number or of an id
	 */
	record Which(@Nullable String by, @Nullable String code, @Nullable String q) {
	}

	/**
	 * One row as it is told.
	 *
	 * @param subject what is counted
	 * @param caseId its case
	 * @param territory its territory
	 * @param on the day that makes it count
	 * @param amount days, places or cents
	 * @param words its codes in French, in the order of the breakdowns
	 */
	record Told(String subject, @Nullable String caseId, @Nullable String territory, LocalDate on,
			@Nullable Long amount, List<String> words) {
	}

	/**
	 * The breakdown of a figure with this name.
	 * @throws ProblemException when the figure has none
	 */
	Breakdown breakdown(FigureDefinition figure, String name) {
		return figure.breakdowns()
			.stream()
			.filter((breakdown) -> breakdown.name().equals(name.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(() -> ProblemException.invalid("by", "Ce chiffre n’a pas cette ventilation."));
	}

	/**
	 * The breakdowns shown as columns: territory and day have columns of their own.
	 */
	List<Breakdown> columns(Figure figure) {
		return figure.definition()
			.breakdowns()
			.stream()
			.filter((breakdown) -> breakdown != Breakdown.TERRITORY && breakdown != Breakdown.MONTH)
			.toList();
	}

	/**
	 * The rows asked for, the latest day first.
	 */
	List<Told> all(Figure figure, Which asked) {
		List<FigureRow> rows = (asked.by() == null || asked.by().isBlank()) ? figure.rows()
				: figure.cell(breakdown(figure.definition(), asked.by()), (asked.code() != null) ? asked.code() : "")
					.rows();
		String wanted = (asked.q() != null) ? asked.q().strip().toUpperCase(Locale.ROOT) : "";
		List<Breakdown> columns = columns(figure);
		return rows.stream()
			.filter((row) -> row.subject().toUpperCase(Locale.ROOT).contains(wanted)
					|| (row.caseId() != null && row.caseId().contains(wanted)))
			.sorted(Comparator.comparing(FigureRow::on).reversed().thenComparing(FigureRow::subject))
			.map((row) -> told(row, columns))
			.toList();
	}

	/**
	 * One page of them.
	 */
	Page<Told> page(Figure figure, Which asked, PageRequest request) {
		List<Told> all = all(figure, asked);
		return Page.of(all.stream().skip(request.offset()).limit(request.size()).toList(), request, all.size());
	}

	/**
	 * All of them as a table to take away.
	 */
	SheetExport sheet(Figure figure, Which asked) {
		List<Breakdown> columns = columns(figure);
		String[] headings = new String[columns.size() + 5];
		headings[0] = "Dossier";
		headings[1] = "Objet";
		headings[2] = "Territoire";
		headings[3] = "Jour";
		headings[4] = this.french.label("amount", figure.definition().unit());
		for (int i = 0; i < columns.size(); i++) {
			headings[i + 5] = this.french.label("breakdown", columns.get(i));
		}
		SheetExport sheet = SheetExport.of("Lignes", headings);
		for (Told row : all(figure, asked)) {
			@Nullable Object[] cells = new @Nullable Object[headings.length];
			cells[0] = row.caseId();
			cells[1] = row.subject();
			cells[2] = row.territory();
			cells[3] = row.on();
			cells[4] = row.amount();
			for (int i = 0; i < columns.size(); i++) {
				cells[i + 5] = row.words().get(i);
			}
			sheet.row(cells);
		}
		return sheet;
	}

	private Told told(FigureRow row, List<Breakdown> columns) {
		return new Told(row.subject(), row.caseId(),
				String.join(", ",
						row.codes(Breakdown.TERRITORY)
							.stream()
							.map((code) -> this.words.of(Breakdown.TERRITORY, code))
							.toList()),
				row.on(), row.amount(), columns.stream().map((breakdown) -> words(row, breakdown)).toList());
	}

	private String words(FigureRow row, Breakdown breakdown) {
		return String.join(", ", row.codes(breakdown).stream().map((code) -> this.words.of(breakdown, code)).toList());
	}

}
