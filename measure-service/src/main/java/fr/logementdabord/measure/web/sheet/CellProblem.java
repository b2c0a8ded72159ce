package fr.logementdabord.measure.web.sheet;

/**
 * A mistake in a file.
 *
 * @param line as the spreadsheet shows it, the headings being line 1
 * @param column its heading
 * @param message one French sentence that repeats nothing of the file
 */
public record CellProblem(int line, String column, String message) {
}
