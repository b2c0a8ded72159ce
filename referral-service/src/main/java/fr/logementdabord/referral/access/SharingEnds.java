package fr.logementdabord.referral.access;

import java.time.LocalDate;
import java.util.Set;

import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.referral.clock.CaseClock;
import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.domain.referral.ReferralCommand.EndSharing;
import fr.logementdabord.referral.messaging.received.measure.AllocationRefusedV1;
import fr.logementdabord.referral.messaging.received.measure.MeasureEndedV1;
import fr.logementdabord.referral.messaging.received.measure.MeasureRequestCancelledV1;

/**
 * How long an association that no longer has the measure may know the household: after a
 * measure that ran, for the time of a handover (dated rule); after one that never began,
 * that day and no longer.
 */
public final class SharingEnds {

	/** The events after which an association no longer has the measure. */
	public static final Set<String> TYPES = Set.of(MeasureEndedV1.TYPE, MeasureRequestCancelledV1.TYPE,
			AllocationRefusedV1.TYPE);

	private final CaseClocks clocks;

	public SharingEnds(CaseClocks clocks) {
		this.clocks = clocks;
	}

	/** What follows from one of these events. */
	public EndSharing of(ReceivedEvent event) {
		return switch (event.type()) {
			case MeasureEndedV1.TYPE -> {
				MeasureEndedV1 ended = event.as(MeasureEndedV1.class);
				LocalDate lastDay = this.clocks.dueOn(CaseClock.HANDOVER, ended.endedOn());
				yield new EndSharing(ended.caseId(), ended.measureId(), lastDay);
			}
			case MeasureRequestCancelledV1.TYPE -> {
				MeasureRequestCancelledV1 cancelled = event.as(MeasureRequestCancelledV1.class);
				yield new EndSharing(cancelled.caseId(), cancelled.measureId(), cancelled.cancelledOn());
			}
			case AllocationRefusedV1.TYPE -> {
				AllocationRefusedV1 refused = event.as(AllocationRefusedV1.class);
				yield new EndSharing(refused.caseId(), refused.measureId(), refused.refusedOn());
			}
			default -> throw new IllegalArgumentException(event.type());
		};
	}

}
