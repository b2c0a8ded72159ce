package fr.logementdabord.documents.sheet;

/**
 * How large a file may be.
 *
 * @param bytes of the file itself
 * @param rows lines under the headings
 * @param columns cells of a line
 * @param characters of a cell
 */
public record SheetLimits(int bytes, int rows, int columns, int characters) {

	/** Enough for ten thousand lines of thirty cells. */
	public static final SheetLimits USUAL = new SheetLimits(10 * 1024 * 1024, 20_000, 100, 5_000);

}
