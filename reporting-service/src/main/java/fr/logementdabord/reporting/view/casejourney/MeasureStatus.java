package fr.logementdabord.reporting.view.casejourney;

import java.util.Map;

import org.jspecify.annotations.Nullable;

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
	CANCELLED;

	private static final Map<StepKind, MeasureStatus> SAID = Map.of(StepKind.MEASURE_REQUESTED, REQUESTED,
			StepKind.MEASURE_ALLOCATED, ALLOCATED, StepKind.ALLOCATION_REFUSED, REQUESTED, StepKind.MEASURE_STARTED,
			RUNNING, StepKind.MEASURE_ENDED, ENDED, StepKind.MEASURE_REQUEST_CANCELLED, CANCELLED);

	/**
	 * The status that a step brings its measure to, null when it leaves it where it is.
	 */
	public static @Nullable MeasureStatus said(Step step) {
		return SAID.get(step.kind());
	}

}
