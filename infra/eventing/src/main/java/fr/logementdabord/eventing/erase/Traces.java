package fr.logementdabord.eventing.erase;

/**
 * One place where a service keeps something of a case beside the events.
 */
public interface Traces {

	/** Code of the place; a certificate names it. */
	String place();

	/** How many documents, or entries of documents, there are of a case. */
	long count(String caseId);

	/** Erases them. Twice is once. */
	void erase(String caseId);

}
