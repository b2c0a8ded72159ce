package fr.logementdabord.measure.domain.measure;

import java.util.List;
import java.util.Map;

import fr.logementdabord.decider.Decision;
import fr.logementdabord.measure.domain.measure.MeasureCommand.RefuseAllocation;
import fr.logementdabord.measure.domain.measure.MeasureEvent.AllocationRefused;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Allocated;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Cancelled;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Ended;
import fr.logementdabord.measure.domain.measure.SupportMeasure.NotRequested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Requested;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Running;

/**
 * Decides a refusal between the allocation and the start. The measure then waits again as
 * if it had never been allocated: what was refused is an event that is counted, not a
 * loss of seniority.
 */
public final class Refusing {

	/** The association refuses. */
	public static final String PROVIDER = "PROVIDER";

	/** The household refuses. */
	public static final String HOUSEHOLD = "HOUSEHOLD";

	/** Who may refuse, and the motives of each. */
	public static final Map<String, List<String>> MOTIVES = Map.of(PROVIDER,
			List.of("TEAM_IS_FULL", "OUTSIDE_TEAM_SKILLS", "KNOWN_CONFLICT", "TOO_FAR", "OTHER"), HOUSEHOLD,
			List.of("PREFERS_ANOTHER_PROVIDER", "NOT_READY", "TOO_FAR", "OTHER"));

	private Refusing() {
	}

	static Decision<MeasureEvent> refuse(RefuseAllocation asked, SupportMeasure measure) {
		if (!MOTIVES.getOrDefault(asked.by(), List.of()).contains(asked.motive())) {
			return Decision.refuse(new MeasureRefusal.CodeIsUnknown());
		}
		return switch (measure) {
			case NotRequested() -> Decision.refuse(new MeasureRefusal.MeasureIsUnknown());
			case Requested state -> Decision.refuse(new MeasureRefusal.MeasureIsNotAllocatedYet());
			case Allocated state when asked.refusedOn().isBefore(state.allocation().allocatedOn()) ->
				Decision.refuse(new PastDayRefusal.DayIsBeforeAllocation());
			case Allocated state -> Decision.accept(new AllocationRefused(state.allocation().agreementId(),
					state.allocation().provider(), asked.by(), asked.motive(), asked.refusedOn()));
			case Running state -> Decision.refuse(new MeasureRefusal.MeasureHasAlreadyStarted());
			case Ended state -> Decision.refuse(new MeasureRefusal.MeasureHasAlreadyEnded());
			case Cancelled state -> Decision.refuse(new MeasureRefusal.MeasureIsCancelled());
		};
	}

}
