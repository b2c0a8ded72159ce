package fr.logementdabord.referral.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import fr.logementdabord.documents.sheet.CellText;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetHeadings;
import fr.logementdabord.documents.sheet.SheetRow;
import fr.logementdabord.referral.form.FieldSet;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.form.Question;
import fr.logementdabord.referral.form.Question.Need;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.web.page.FrenchText;
import org.jspecify.annotations.Nullable;

/**
 * The form of today as the columns of a spreadsheet, one saisine per line. Choices may be
 * written as the pages show them or as codes; several in one cell are separated by
 * semicolons or line breaks.
 */
public final class ReferralSheet {

	/** Persons a line has columns for; larger households are typed in. */
	static final int PERSONS = 6;

	static final String REFERENCE = "Référence du dossier";

	private static final String SUBMITTED_ON = "submittedOn";

	private final FrenchText french;

	/** Question and person by heading. */
	private final Map<String, Column> columns = new LinkedHashMap<>();

	/**
	 * The columns of a version of the form.
	 */
	public ReferralSheet(FieldSet form, FrenchText french) {
		this.french = french;
		form.questions()
			.stream()
			.filter((question) -> !question.ofMember())
			.forEach((question) -> add(heading(question), question, 0));
		for (int person = 0; person < PERSONS; person++) {
			for (Question question : form.questions()) {
				if (question.ofMember()) {
					add("Personne %d – %s".formatted(person + 1, heading(question)), question, person);
				}
			}
		}
	}

	/** An empty file with the headings and one line that explains each column. */
	public SheetExport template() {
		List<String> headings = new ArrayList<>(List.of(REFERENCE));
		headings.addAll(this.columns.keySet());
		return SheetExport.of("Saisines", headings.toArray(String[]::new));
	}

	/** What stands in which column, for people who fill the template in. */
	public SheetExport guide() {
		SheetExport guide = SheetExport.of("Mode d’emploi", "Colonne", "Nécessaire", "Ce qui s’y écrit");
		guide.row(REFERENCE, true, "Votre numéro de dossier, jamais un nom ; une même référence est reprise une fois");
		this.columns
			.forEach((heading, column) -> guide.row(heading, column.isNecessary(), this.explained(column.question())));
		return guide;
	}

	SheetHeadings headings() {
		List<String> known = new ArrayList<>(List.of(REFERENCE));
		known.addAll(this.columns.keySet());
		List<String> necessary = new ArrayList<>(List.of(REFERENCE));
		this.columns.forEach((heading, column) -> {
			if (column.isNecessary()) {
				necessary.add(heading);
			}
		});
		return new SheetHeadings(known, necessary);
	}

	/** The answers of a line. */
	FormAnswers answers(SheetRow row) {
		Map<String, List<String>> fields = new TreeMap<>();
		this.columns.forEach((heading, column) -> {
			String cell = row.cell(heading).strip();
			if (!cell.isEmpty()) {
				fields.put(column.field(), values(column.question(), cell));
			}
		});
		return new FormAnswers(fields);
	}

	/** The heading of a field; empty when the line as a whole is meant. */
	String headingOf(String field) {
		return this.columns.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().field().equals(field))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse("");
	}

	private void add(String heading, Question question, int person) {
		this.columns.put(heading, new Column(question, person));
	}

	private String heading(Question question) {
		return SUBMITTED_ON.equals(question.path()) ? "Date de la saisine"
				: this.french.label("field", question.label());
	}

	private List<String> values(Question question, String cell) {
		CodeList list = question.list();
		return switch (question.kind()) {
			case CODES ->
				List.of(cell.split("[;\\n]")).stream().map(String::strip).map((one) -> code(list, one)).toList();
			case CODE -> List.of(code(list, cell));
			case YES_NO -> List.of(CellText.yesNo(cell).map(String::valueOf).orElseGet(() -> absence(cell)));
			case DAY -> List.of(CellText.day(cell).map(String::valueOf).orElse(cell));
			case TEXT, LONG_TEXT, EUROS, NUMBER, PHONE, EMAIL, FILE_NUMBER, COMMUNE -> List.of(cell);
		};
	}

	/** What is no choice stays as it is, to be told as a mistake. */
	private String code(@Nullable CodeList list, String text) {
		return (list != null) ? find(list, text, (one) -> this.french.label(list.kind(), one), absence(text)) : text;
	}

	private String absence(String text) {
		return find(CodeList.ABSENCE, text, (one) -> this.french.label(CodeList.ABSENCE.kind(), one), text);
	}

	private static String find(CodeList list, String text, Function<String, String> label, String otherwise) {
		return list.codes()
			.stream()
			.filter((code) -> CellText.same(text, code) || CellText.same(text, label.apply(code)))
			.findFirst()
			.orElse(otherwise);
	}

	private String explained(Question question) {
		CodeList list = question.list();
		String choices = (list != null) ? this.french.labels(list.kind(), list.codes()) : "";
		return switch (question.kind()) {
			case CODE -> "Un choix : " + choices;
			case CODES -> "Un ou plusieurs choix, séparés par « ; » : " + choices;
			case YES_NO -> "oui ou non";
			case DAY -> "Une date : 15/03/2024";
			case EUROS -> "Un montant en euros : 607,75";
			case NUMBER -> "Un nombre entier";
			case COMMUNE -> "Code INSEE ou nom de la commune";
			case PHONE, EMAIL, FILE_NUMBER, TEXT, LONG_TEXT -> "Texte";
		};
	}

	/**
	 * A column.
	 *
	 * @param person number of the person from 0; of no meaning for a question about the
	 * household
	 */
	private record Column(Question question, int person) {

		String field() {
			return this.question.at(this.person);
		}

		boolean isNecessary() {
			return this.question.need() == Need.REQUIRED && this.person == 0;
		}

	}

}
