package fr.logementdabord.housing.upload;

import java.util.List;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetHeadings;

/**
 * The columns of the spreadsheet and the fields of an announcement they stand for.
 */
public final class AvailabilitySheet {

	static final List<Column> COLUMNS = List.of(new Column("Référence", "reference", true),
			new Column("Code INSEE", "communeInsee", true), new Column("Typologie", "typology", true),
			new Column("Surface (m²)", "surfaceM2", true), new Column("Loyer hors charges (€)", "rentCents", true),
			new Column("Charges (€)", "chargesCents", true), new Column("Mobilité réduite", "accessible", true),
			new Column("Régime", "regime", true), new Column("Disponible le", "availableOn", true),
			new Column("Étage", "floor", false), new Column("Ascenseur", "lift", false),
			new Column("Chauffage", "heating", false), new Column("Classe énergie", "energyClass", false),
			new Column("Contingent", "contingent", false), new Column("Places", "places", false));

	static final SheetHeadings HEADINGS = new SheetHeadings(COLUMNS.stream().map(Column::heading).toList(),
			COLUMNS.stream().filter(Column::isNecessary).map(Column::heading).toList());

	private AvailabilitySheet() {
	}

	/**
	 * An empty file with an example line.
	 */
	public static SheetExport template() {
		return SheetExport.of("Logements", COLUMNS.stream().map(Column::heading).toArray(String[]::new))
			.row("BET-0042", "62119", "T1", 31, new SheetExport.Money(32650), new SheetExport.Money(4800), "non",
					"Logement ordinaire", "15/12/2026", 2, "oui", "Gaz individuel", "D", "Préfectoral (État)", null);
	}

	/** The heading of a field; the field itself when it has no column. */
	static String headingOf(String field) {
		return COLUMNS.stream()
			.filter((column) -> column.field().equals(field))
			.map(Column::heading)
			.findFirst()
			.orElse(field);
	}

	/**
	 * A column.
	 *
	 * @param field of the announcement
	 */
	record Column(String heading, String field, boolean isNecessary) {
	}

}
