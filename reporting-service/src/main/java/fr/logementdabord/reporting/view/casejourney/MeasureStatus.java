package fr.logementdabord.reporting.view.casejourney;

/**
 * Where a measure stands.
 */
public enum MeasureStatus {

	/** Waits for a place. */
	REQUESTED,
	/** An association has it. */
	ALLOCATED,
	/** The support runs. */
	RUNNING,
	/** The support is over. */
	ENDED,
	/** Never started. */
	CANCELLED

}
