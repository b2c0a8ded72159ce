package fr.logementdabord.bench.life;

/**
 * The next step of a case.
 *
 * @param caseId the case
 * @param step the step
 * @param detail what makes the events as large as those of the suite
 */
public record LifeCommand(String caseId, LifeStep step, String detail) {
}
