package fr.logementdabord.web.problem;

/**
 * What is wrong with one field of what was sent.
 *
 * @param field path of the field, e.g. {@code household.members[0].birthDate}
 * @param message one French sentence, which never repeats the value
 */
public record FieldProblem(String field, String message) {
}
