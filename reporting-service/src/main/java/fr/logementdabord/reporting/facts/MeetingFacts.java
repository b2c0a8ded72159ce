package fr.logementdabord.reporting.facts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.logementdabord.reporting.messaging.received.housing.FluidityMeetingEvent;
import fr.logementdabord.reporting.messaging.received.housing.FluidityMeetingEvent.DwellingPutOnAgenda;
import fr.logementdabord.reporting.messaging.received.housing.FluidityMeetingEvent.MeetingCancelled;
import fr.logementdabord.reporting.messaging.received.housing.FluidityMeetingEvent.MeetingClosed;
import fr.logementdabord.reporting.messaging.received.housing.FluidityMeetingEvent.MeetingScheduled;
import fr.logementdabord.reporting.messaging.received.housing.FluidityMeetingEvent.PairDecided;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord;
import fr.logementdabord.reporting.view.streamrecord.StreamRecord.Said;
import org.jspecify.annotations.Nullable;

/**
 * A fluidity meeting: what was on its agenda and whom it positioned.
 *
 * @param heldOn the day it is or was to be held
 * @param agenda dwellings to be looked at
 * @param pairs the last ranking of each household for each dwelling
 * @param closedOn null until it was held and closed
 * @param cancelledOn null unless it was given up
 */
public record MeetingFacts(String meetingId, String territory, LocalDate heldOn, Set<String> agenda, List<Pair> pairs,
		@Nullable LocalDate closedOn, @Nullable LocalDate cancelledOn) {

	public MeetingFacts {
		agenda = Set.copyOf(agenda);
		pairs = List.copyOf(pairs);
	}

	/**
	 * The meeting that a record tells of; empty when it is not scheduled yet.
	 */
	public static Optional<MeetingFacts> of(StreamRecord record) {
		@Nullable MeetingScheduled scheduled = null;
		Set<String> agenda = new LinkedHashSet<>();
		Map<String, Pair> pairs = new LinkedHashMap<>();
		@Nullable LocalDate closedOn = null;
		@Nullable LocalDate cancelledOn = null;
		for (Said<FluidityMeetingEvent> said : record.read(FluidityMeetingEvent.READ)) {
			switch (said.event()) {
				case MeetingScheduled it -> scheduled = it;
				case DwellingPutOnAgenda it -> agenda.add(it.dwellingId());
				case PairDecided it -> pairs.put(it.dwellingId() + " " + it.caseId(),
						new Pair(it.dwellingId(), it.caseId(), it.rank(), it.advice(), it.decidedOn()));
				case MeetingClosed it -> closedOn = it.closedOn();
				case MeetingCancelled it -> cancelledOn = it.cancelledOn();
			}
		}
		return (scheduled == null) ? Optional.empty() : Optional.of(new MeetingFacts(scheduled.meetingId(),
				scheduled.territory(), scheduled.heldOn(), agenda, List.copyOf(pairs.values()), closedOn, cancelledOn));
	}

	/**
	 * Whether it was held and closed.
	 */
	public boolean isHeld() {
		return this.closedOn != null;
	}

	/**
	 * Households positioned on a dwelling: the first rank. From rank 2 on they wait,
	 * which is no refusal.
	 */
	public List<Pair> positions() {
		return this.pairs.stream().filter(Pair::isPositioned).toList();
	}

	/**
	 * A household ranked for a dwelling.
	 *
	 * @param advice how it relates to the matching: FOLLOWED, OVERRIDDEN, NONE
	 */
	public record Pair(String dwellingId, String caseId, int rank, String advice, LocalDate decidedOn) {

		/** Whether the household is the first. */
		public boolean isPositioned() {
			return this.rank == 1;
		}

	}

}
