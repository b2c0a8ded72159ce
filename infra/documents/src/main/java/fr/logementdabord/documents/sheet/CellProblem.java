package fr.logementdabord.documents.sheet;

/**
 * What is wrong with one cell of a file that somebody brought.
 *
 * @param line its number as the spreadsheet shows it
 * @param column its heading, empty when the whole line is meant
 * @param message one French sentence, which never repeats the value
 */
public record CellProblem(int line, String column, String message) {
}
