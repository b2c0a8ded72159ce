package fr.logementdabord.housing.upload;

/**
 * What is wrong with one cell.
 *
 * @param line its number as the spreadsheet shows it
 * @param column its heading, empty when the whole line is meant
 * @param message one French sentence, which never repeats the value
 */
public record LineError(int line, String column, String message) {
}
