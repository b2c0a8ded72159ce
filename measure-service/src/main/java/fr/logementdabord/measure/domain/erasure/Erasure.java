package fr.logementdabord.measure.domain.erasure;

/**
 * Whether the notes of a case are erased.
 */
public record Erasure(boolean done) {
}
