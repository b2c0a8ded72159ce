package fr.logementdabord.measure.web.grant;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetFile;
import fr.logementdabord.documents.sheet.SheetRow;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Cost;
import fr.logementdabord.measure.domain.grant.GrantAgreement.Signed;
import fr.logementdabord.measure.domain.grant.GrantCodes;
import fr.logementdabord.measure.domain.grant.GrantCommand.RecordCost;
import fr.logementdabord.measure.domain.grant.GrantDecider;
import fr.logementdabord.measure.domain.grant.GrantRefusal;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.sheet.CellProblem;
import fr.logementdabord.web.page.FrenchText;

/**
 * Reads costs line by line, with the rules of the form. The columns are those of the
 * costs that are taken away, in any order; others are ignored.
 */
final class CostSheet {

	/** The columns, by the field of the form that each stands for. */
	static final Map<String, String> COLUMNS = columns();

	private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private final FrenchText french;

	private final Signed grant;

	private final LocalDate today;

	private final String key;

	private final List<RecordCost> costs = new ArrayList<>();

	private final List<CellProblem> problems = new ArrayList<>();

	private final Map<Same, Integer> seen = new HashMap<>();

	/**
	 * Reads for a grant.
	 * @param key what the ids of the costs follow from
	 */
	CostSheet(FrenchText french, Signed grant, LocalDate today, String key) {
		this.french = french;
		this.grant = grant;
		this.today = today;
		this.key = key;
		grant.costs()
			.values()
			.stream()
			.filter((cost) -> !cost.struck())
			.forEach((cost) -> this.seen.put(Same.of(cost), 0));
	}

	CostSheet read(SheetFile file) {
		COLUMNS.values()
			.stream()
			.filter((column) -> !file.headings().contains(column))
			.forEach((column) -> this.problems.add(new CellProblem(1, column, "Cette colonne est nécessaire.")));
		if (this.problems.isEmpty() && file.rows().isEmpty()) {
			this.problems.add(new CellProblem(1, COLUMNS.get("nature"), "Le fichier ne contient aucune ligne."));
		}
		if (this.problems.isEmpty()) {
			file.rows().forEach(this::read);
		}
		return this;
	}

	List<RecordCost> costs() {
		return this.costs;
	}

	List<CellProblem> problems() {
		return this.problems;
	}

	private void read(SheetRow row) {
		Map<String, String> sent = new HashMap<>();
		COLUMNS.forEach((field, column) -> sent.put(field, row.cell(column)));
		sent.computeIfPresent("nature", (field, text) -> nature(text));
		sent.computeIfPresent("incurredOn", (field, text) -> day(text));
		Fields fields = Fields.of(sent);
		RecordCost cost = new RecordCost(Ids.derived("C-", this.key, String.valueOf(row.line())),
				fields.code("nature", GrantCodes.NATURES), fields.euros("amount"),
				fields.anyDaySince(GrantDecider.FIRST_YEAR, "incurredOn"), fields.id("evidence"), this.today);
		fields.problems().forEach((wrong) -> wrong(row, wrong.field(), wrong.message()));
		if (fields.problems().isEmpty() && !this.grant.costs().containsKey(cost.costId())) {
			GrantDecider.wrongCost(cost, this.grant)
				.ifPresent((refusal) -> wrong(row, field(refusal), refusal.detail()));
			Integer before = this.seen.putIfAbsent(Same.of(cost), row.line());
			if (before != null) {
				wrong(row, "evidence", (before == 0) ? "Cette dépense est déjà enregistrée."
						: "Cette dépense figure déjà à la ligne " + before + ".");
			}
		}
		this.costs.add(cost);
	}

	private void wrong(SheetRow row, String field, String message) {
		this.problems.add(new CellProblem(row.line(), COLUMNS.getOrDefault(field, ""), message));
	}

	private static String field(GrantRefusal refusal) {
		return (refusal instanceof GrantRefusal.AmountIsNotAboveZero) ? "amount" : "incurredOn";
	}

	private String nature(String text) {
		return GrantCodes.NATURES.stream()
			.filter((code) -> this.french.label("nature", code).equalsIgnoreCase(text))
			.findFirst()
			.orElse(text);
	}

	/** People write the day first; spreadsheets and programs the year. */
	private static String day(String text) {
		try {
			return LocalDate.parse(text, FRENCH_DAY).toString();
		}
		catch (DateTimeParseException another) {
			return text;
		}
	}

	private static Map<String, String> columns() {
		Map<String, String> columns = new LinkedHashMap<>();
		columns.put("nature", "Nature");
		columns.put("amount", "Montant");
		columns.put("incurredOn", "Date de la dépense");
		columns.put("evidence", "Pièce justificative");
		return columns;
	}

	/** What makes two lines the same cost. */
	private record Same(String nature, long cents, LocalDate incurredOn, String evidence) {

		static Same of(RecordCost cost) {
			return new Same(cost.nature(), cost.cents(), cost.incurredOn(), cost.evidence());
		}

		static Same of(Cost cost) {
			return new Same(cost.nature(), cost.cents(), cost.incurredOn(), cost.evidence());
		}

	}

}
