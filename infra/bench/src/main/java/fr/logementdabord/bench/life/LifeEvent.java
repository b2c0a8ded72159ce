package fr.logementdabord.bench.life;

/**
 * What happened to a case.
 */
public sealed interface LifeEvent {

	/**
	 * One event.
	 *
	 * @param caseId the case
	 * @param kind one of {@link LifeStep#kinds()}
	 * @param last whether it is the last one of its step
	 * @param detail its content
	 */
	record Told(String caseId, String kind, boolean last, String detail) implements LifeEvent {
	}

}
