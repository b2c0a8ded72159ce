package fr.logementdabord.measure.web.sheet;

/**
 * What became of a file without mistakes.
 *
 * @param lines how many it holds
 * @param recorded false when it was only tried
 */
public record SheetOutcome(int lines, boolean recorded) {
}
