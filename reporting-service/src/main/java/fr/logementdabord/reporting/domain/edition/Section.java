package fr.logementdabord.reporting.domain.edition;

/**
 * The parts of the report that figures cannot tell, as in the report of the source
 * document (seed:380-770).
 */
public enum Section {

	/** Who steers the programme, and what was decided. */
	GOVERNANCE,
	/** How the steps of a saisine went. */
	STEPS,
	/** Health, social and housing partners; GEP. */
	NETWORK,
	/** What was told to the public and to professionals. */
	COMMUNICATION,
	/** What worked. */
	RESULTS,
	/** What did not, and what is missing. */
	LIMITS

}
