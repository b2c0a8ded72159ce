package fr.logementdabord.documents.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.logementdabord.web.table.TableNotice;

/**
 * Collects lines one by one and stops at the first that breaks a limit, so that a file
 * made to be too large is never read to its end.
 */
final class SheetLines {

	private final SheetLimits limits;

	private final List<String> headings = new ArrayList<>();

	private final List<SheetRow> rows = new ArrayList<>();

	SheetLines(SheetLimits limits) {
		this.limits = limits;
	}

	/**
	 * Takes the next line.
	 * @param number as the spreadsheet counts, from 1
	 * @param cells from the first column on
	 */
	void add(int number, List<String> cells) throws UnreadableSheet {
		if (cells.size() > this.limits.columns()) {
			throw new UnreadableSheet("La ligne " + number + " a plus de " + this.limits.columns() + " colonnes.");
		}
		for (String cell : cells) {
			if (cell.length() > this.limits.characters()) {
				throw new UnreadableSheet(
						"Une cellule de la ligne " + number + " dépasse " + this.limits.characters() + " caractères.");
			}
		}
		if (cells.stream().allMatch(String::isBlank) || TableNotice.isSaidBy(cells)) {
			return;
		}
		if (this.headings.isEmpty()) {
			readHeadings(cells);
			return;
		}
		if (this.rows.size() == this.limits.rows()) {
			throw new UnreadableSheet("Le fichier a plus de " + this.limits.rows() + " lignes.");
		}
		this.rows.add(row(number, cells));
	}

	SheetFile file() throws UnreadableSheet {
		if (this.headings.isEmpty()) {
			throw new UnreadableSheet("Le fichier est vide : la première ligne doit porter les titres des colonnes.");
		}
		return new SheetFile(this.headings, this.rows);
	}

	private void readHeadings(List<String> cells) throws UnreadableSheet {
		Set<String> known = new HashSet<>();
		for (String cell : cells) {
			String heading = cell.strip();
			if (!heading.isEmpty() && !known.add(heading)) {
				throw new UnreadableSheet("Deux colonnes portent le même titre.");
			}
			this.headings.add(heading);
		}
	}

	private SheetRow row(int number, List<String> cells) throws UnreadableSheet {
		Map<String, String> named = new HashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			String cell = cells.get(i).strip();
			String heading = (i < this.headings.size()) ? this.headings.get(i) : "";
			if (heading.isEmpty() && !cell.isEmpty()) {
				throw new UnreadableSheet("La ligne " + number + " porte une valeur dans une colonne sans titre.");
			}
			if (!heading.isEmpty()) {
				named.put(heading, cell);
			}
		}
		return new SheetRow(number, named);
	}

}
