package fr.logementdabord.referral.sisiao;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import fr.logementdabord.documents.sheet.CellProblem;
import fr.logementdabord.documents.sheet.CellText;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetHeadings;
import fr.logementdabord.documents.sheet.SheetRow;
import fr.logementdabord.referral.form.FormAnswers;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.referral.reference.SisiaoCodes;
import fr.logementdabord.referral.reference.SisiaoCodes.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The exchange file: one line per saisine, a column of ids and one of labels per list of
 * SI-SIAO; several ids in one cell are separated by semicolons.
 */
public final class SisiaoFile {

	private static final String CASE = "Numéro de dossier";

	private static final String NUMBER = "Numéro SI-SIAO";

	private static final String DAY = "Date de la saisine";

	private static final String COMMUNE = "Code INSEE";

	private static final String MISSING = "Sans équivalent";

	/** Of an extract only: an export for typing in again holds no identity. */
	private static final Map<String, String> PERSON = Map.of("Nom", "household.members[0].familyName", "Prénom",
			"household.members[0].givenName");

	private static final String BIRTH = "Date de naissance";

	/** Where a household went and why its case ended are one list over there. */
	private static final String EXIT = "SITUATION_SORTIE_DEMANDE";

	private static final String EXIT_LABEL = EXIT + " (libellé)";

	private static final String HISTORY = "housing.history";

	private final SisiaoCodes codes;

	public SisiaoFile(SisiaoCodes codes) {
		this.codes = codes;
	}

	/** A file to type in over there. */
	public SheetExport export(List<Exported> cases) {
		List<String> headings = new ArrayList<>(List.of(CASE, NUMBER, DAY, COMMUNE));
		SisiaoField.ALL.forEach((field) -> headings.addAll(List.of(field.ids(), field.labels())));
		headings.addAll(List.of(EXIT, EXIT_LABEL, MISSING));
		SheetExport sheet = SheetExport.of("SI-SIAO", headings.toArray(String[]::new));
		cases.forEach((one) -> sheet.row(row(one)));
		return sheet;
	}

	private @Nullable Object[] row(Exported one) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(one.caseId());
		cells.add(one.answers().first("siao.number"));
		cells.add(one.submittedOn());
		cells.add(one.answers().first("territoryBasis.communeInsee"));
		List<String> missing = new ArrayList<>();
		for (SisiaoField field : SisiaoField.ALL) {
			List<Entry> entries = new ArrayList<>();
			field.codes(one.answers())
				.forEach((code) -> entry(field, code, one.submittedOn()).ifPresentOrElse(entries::add,
						() -> missing.add(field.theirs() + " : " + code)));
			cells.add(String.join(" ; ", entries.stream().map(Entry::id).toList()));
			cells.add(String.join(" ; ", entries.stream().map(Entry::label).toList()));
		}
		List<Entry> exit = exit(one, missing);
		cells.add(String.join(" ; ", exit.stream().map(Entry::id).toList()));
		cells.add(String.join(" ; ", exit.stream().map(Entry::label).toList()));
		cells.add(String.join(" ; ", missing));
		return cells.toArray();
	}

	private List<Entry> exit(Exported one, List<String> missing) {
		Exit exit = one.exit();
		if (exit == null) {
			return List.of();
		}
		List<Entry> entries = new ArrayList<>();
		List.of(Map.entry(CodeList.EXIT_DESTINATION, exit.destination()),
				Map.entry(CodeList.EXIT_REASON, exit.reason()))
			.forEach((code) -> this.codes.theirs(code.getKey(), code.getValue(), EXIT, exit.on())
				.ifPresentOrElse(entries::add, () -> missing.add(EXIT + " : " + code.getValue())));
		return entries.stream().distinct().toList();
	}

	private Optional<Entry> entry(SisiaoField field, String code, LocalDate day) {
		return this.codes.theirs(field.ours(), code, field.theirs(), day)
			.or(() -> this.codes.theirs(CodeList.ABSENCE, code, field.theirs(), day));
	}

	/**
	 * Reads an extract. What has no code of ours is told by line and column and kept in
	 * the words of the draft.
	 */
	public Extract read(SheetFile file, LocalDate today) {
		List<CellProblem> problems = new ArrayList<>(headings().problems(file.headings()));
		if (!problems.isEmpty()) {
			return new Extract(List.of(), problems);
		}
		List<Read> lines = new ArrayList<>();
		file.rows().forEach((row) -> lines.add(new Read(row.line(), answers(row, today, problems))));
		return new Extract(lines, problems);
	}

	private static SheetHeadings headings() {
		List<String> known = new ArrayList<>(List.of(CASE, NUMBER, DAY, COMMUNE, EXIT, EXIT_LABEL, MISSING, BIRTH));
		known.addAll(PERSON.keySet());
		SisiaoField.ALL.forEach((field) -> known.addAll(List.of(field.ids(), field.labels())));
		return new SheetHeadings(known, List.of(NUMBER));
	}

	private FormAnswers answers(SheetRow row, LocalDate today, List<CellProblem> problems) {
		Map<String, List<String>> fields = new TreeMap<>();
		put(fields, "siao.number", row.cell(NUMBER));
		put(fields, "territoryBasis.communeInsee", row.cell(COMMUNE));
		put(fields, "household.members[0].link", "SELF");
		PERSON.forEach((heading, field) -> put(fields, field, row.cell(heading)));
		day(row, BIRTH, problems).ifPresent((day) -> put(fields, "household.members[0].birthDate", day.toString()));
		Optional<LocalDate> submittedOn = day(row, DAY, problems);
		submittedOn.ifPresent((day) -> put(fields, "submittedOn", day.toString()));
		List<String> kept = new ArrayList<>();
		for (SisiaoField field : SisiaoField.ALL) {
			List<String> ours = new ArrayList<>();
			for (String id : row.cell(field.ids()).split(";")) {
				if (!id.isBlank()) {
					ours(field, id.strip(), submittedOn.orElse(today)).ifPresentOrElse(ours::add,
							() -> unknown(row, field, id.strip(), problems, kept));
				}
			}
			fields.putAll(field.answers(ours));
		}
		if (!row.cell(EXIT).isBlank()) {
			ended(row, problems, kept);
		}
		put(fields, HISTORY, String.join("\n", kept));
		return new FormAnswers(fields);
	}

	private Optional<String> ours(SisiaoField field, String id, LocalDate day) {
		return this.codes.ours(field.ours(), field.theirs(), id, day)
			.or(() -> this.codes.ours(CodeList.ABSENCE, field.theirs(), id, day));
	}

	private void unknown(SheetRow row, SisiaoField field, String id, List<CellProblem> problems, List<String> kept) {
		Optional<Entry> entry = this.codes.entry(field.theirs(), id);
		problems.add(new CellProblem(row.line(), field.ids(),
				entry
					.map((known) -> "« %s » n’a pas d’équivalent (%s) : à préciser dans le brouillon."
						.formatted(known.label(), this.codes.whyNot(field.theirs(), known.id()).orElse("non décidé")))
					.orElse("Cet identifiant n’existe pas dans la liste connue : à préciser dans le brouillon.")));
		kept.add(told(field.theirs(), id));
	}

	/** A draft is not over: how a request ended over there stays in its words. */
	private void ended(SheetRow row, List<CellProblem> problems, List<String> kept) {
		problems.add(new CellProblem(row.line(), EXIT,
				"Cette demande est terminée dans le SI-SIAO : la sortie est gardée dans les mots du brouillon."));
		for (String id : row.cell(EXIT).split(";")) {
			kept.add(told(EXIT, id.strip()));
		}
	}

	private String told(String theirs, String id) {
		return "SI-SIAO %s %s%s".formatted(theirs, id.substring(0, Math.min(id.length(), 20)),
				this.codes.entry(theirs, id).map((known) -> " : " + known.label()).orElse(""));
	}

	private static Optional<LocalDate> day(SheetRow row, String heading, List<CellProblem> problems) {
		String cell = row.cell(heading);
		Optional<LocalDate> day = cell.isBlank() ? Optional.empty() : CellText.day(cell);
		if (!cell.isBlank() && day.isEmpty()) {
			problems.add(new CellProblem(row.line(), heading, "Une date est attendue, par exemple 15/12/2026."));
		}
		return day;
	}

	private static void put(Map<String, List<String>> fields, String field, String value) {
		if (!value.isBlank()) {
			fields.put(field, List.of(value.strip()));
		}
	}

	/**
	 * A saisine to export, as the form has it.
	 *
	 * @param exit how the case ended; null while it is open
	 */
	public record Exported(String caseId, LocalDate submittedOn, FormAnswers answers, @Nullable Exit exit) {

		@Override
		public String toString() {
			return "Exported[" + this.caseId + "]";
		}

	}

	/** How a case ended, in our codes. */
	public record Exit(LocalDate on, String destination, String reason) {
	}

	/** One line that was read. */
	public record Read(int line, FormAnswers answers) {

		@Override
		public String toString() {
			return "Read[" + this.line + "]";
		}

	}

	/** What was read, and what is to be looked at by line and column. */
	public record Extract(List<Read> lines, List<CellProblem> problems) {

		public Extract {
			lines = List.copyOf(lines);
			problems = List.copyOf(problems);
		}

	}

}
