package fr.logementdabord.referral.form;

/**
 * What is wrong with a field, in French; never repeats what was typed.
 */
public record Wrong(String field, String message) {
}
