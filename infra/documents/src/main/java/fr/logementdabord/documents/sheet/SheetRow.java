package fr.logementdabord.documents.sheet;

import java.util.Map;

/**
 * One line of a file that somebody brought.
 *
 * @param line its number as the spreadsheet shows it, from 1, the line of headings
 * included
 * @param cells what stands under each heading, without blanks around it; empty when
 * nothing does
 */
public record SheetRow(int line, Map<String, String> cells) {

	public SheetRow {
		cells = Map.copyOf(cells);
	}

	/**
	 * What stands under a heading; empty when nothing does or when there is no such
	 * heading.
	 */
	public String cell(String heading) {
		return this.cells.getOrDefault(heading, "");
	}

}
