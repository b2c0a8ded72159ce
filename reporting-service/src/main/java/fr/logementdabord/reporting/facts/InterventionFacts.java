package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.reporting.messaging.received.measure.InterventionEvent;
import fr.logementdabord.reporting.messaging.received.measure.InterventionEvent.InterventionBegun;
import fr.logementdabord.reporting.messaging.received.measure.InterventionEvent.InterventionStatusObserved;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord.Said;
import org.jspecify.annotations.Nullable;

/**
 * A visit that explains a judgment (VEJ), or an intervention of the mobile team (PEX),
 * and what became of the household.
 *
 * @param kind {@link #VISIT} or {@link #TEAM}; a kind added later is kept as it is
 * @param caseId where the household has a case
 * @param contact of a visit: MET, NOT_MET, REFUSED
 * @param rule of the team: the debt rule that allowed it
 * @param statuses what was seen, in the order it was recorded
 */
public record InterventionFacts(String interventionId, String kind, String provider, String territory,
		@Nullable String caseId, LocalDate begunOn, @Nullable String contact, @Nullable String rule,
		List<Status> statuses) {

	/** Explanatory visit of a judgment (seed:500-507). */
	public static final String VISIT = "VEJ";

	/** Intervention of the mobile team (seed:509). */
	public static final String TEAM = "PEX";

	public InterventionFacts {
		statuses = List.copyOf(statuses);
	}

	/**
	 * The intervention that a record tells of; empty when it has not begun yet.
	 */
	public static Optional<InterventionFacts> of(StreamRecord record) {
		@Nullable InterventionBegun begun = null;
		List<Status> statuses = new ArrayList<>();
		for (Said<InterventionEvent> said : record.read(InterventionEvent.READ)) {
			switch (said.event()) {
				case InterventionBegun it -> begun = it;
				case InterventionStatusObserved it -> statuses.add(new Status(it.status(), it.observedOn()));
			}
		}
		return (begun == null) ? Optional.empty()
				: Optional.of(new InterventionFacts(begun.interventionId(), begun.kind(), begun.provider(),
						begun.territory(), begun.caseId(), begun.begunOn(), begun.contact(), begun.rule(), statuses));
	}

	/**
	 * What was last seen of the household by a day. "Not measurable yet" is one of the
	 * outcomes; empty means that nobody has looked.
	 */
	public Optional<String> statusOn(LocalDate day) {
		return this.statuses.stream()
			.filter((status) -> !status.observedOn().isAfter(day))
			.reduce((earlier, later) -> later)
			.map(Status::status);
	}

	/**
	 * What was seen, and when.
	 *
	 * @param status NOT_MEASURABLE_YET, PLAN_AGREED, MAINTAINED, REHOUSED, EVICTED,
	 * LOST_SIGHT_OF; one added later is kept as it is
	 */
	public record Status(String status, LocalDate observedOn) {
	}

}
