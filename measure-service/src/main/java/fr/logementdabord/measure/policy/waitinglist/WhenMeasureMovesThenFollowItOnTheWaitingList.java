package fr.logementdabord.measure.policy.waitinglist;

import java.util.Optional;
import java.util.Set;

import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.application.WaitingLists;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.domain.measure.SupportMeasure.Request;
import fr.logementdabord.measure.domain.waitinglist.Standing;
import fr.logementdabord.measure.domain.waitinglist.Turndown;
import fr.logementdabord.measure.domain.waitinglist.WaitingList;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.FollowHousehold;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand.Household;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent;
import fr.logementdabord.measure.messaging.published.AllocationRefusedV1;
import fr.logementdabord.measure.messaging.published.MeasureAllocatedV1;
import fr.logementdabord.measure.messaging.published.MeasureEndedV1;
import fr.logementdabord.measure.messaging.published.MeasureRequestCancelledV1;
import fr.logementdabord.measure.messaging.published.MeasureRequestedV1;
import fr.logementdabord.measure.policy.waitinglist.ReferralsOfCases.Referral;

import org.springframework.stereotype.Component;

/**
 * Tells the waiting list where the household is now. What it is told is the measure's own
 * state and not what the message says, so that a late or repeated message only repeats
 * the truth.
 */
@Component
public class WhenMeasureMovesThenFollowItOnTheWaitingList implements Policy {

	private final CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures;

	private final CommandHandler<WaitingListCommand, WaitingList, WaitingListEvent> lists;

	private final ReferralsOfCases referrals;

	private final Seeds seeds;

	private final Today today;

	public WhenMeasureMovesThenFollowItOnTheWaitingList(
			CommandHandler<MeasureCommand, SupportMeasure, MeasureEvent> measures,
			CommandHandler<WaitingListCommand, WaitingList, WaitingListEvent> lists, ReferralsOfCases referrals,
			Seeds seeds, Today today) {
		this.measures = measures;
		this.lists = lists;
		this.referrals = referrals;
		this.seeds = seeds;
		this.today = today;
	}

	@Override
	public Set<String> types() {
		return Set.of(MeasureRequestedV1.TYPE, MeasureAllocatedV1.TYPE, AllocationRefusedV1.TYPE, MeasureEndedV1.TYPE,
				MeasureRequestCancelledV1.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		SupportMeasure measure = this.measures.load(event.as(OneMeasure.class).measureId()).state();
		measure.asked().ifPresent((asked) -> {
			var name = WaitingLists.name(asked.territory(), asked.measureType());
			this.lists.handle(name.listId(), new FollowHousehold(name, household(asked), standing(measure),
					turndown(event), this.seeds.next(), this.today.date()), CommandContext.causedBy(event));
		});
	}

	private Household household(Request asked) {
		// a case whose saisine was told before this service listened counts from its
		// request
		Referral referral = this.referrals.of(asked.caseId())
			.orElseGet(() -> new Referral(asked.requestedOn(), Optional.empty()));
		return new Household(asked.measureId(), asked.caseId(), referral.submittedOn(), asked.requestedOn(),
				referral.housingSituation());
	}

	private static Standing standing(SupportMeasure measure) {
		return switch (measure) {
			case SupportMeasure.NotRequested() -> Standing.OVER;
			case SupportMeasure.Requested m -> Standing.WAITING;
			case SupportMeasure.Allocated m -> Standing.SERVED;
			case SupportMeasure.Running m -> Standing.SERVED;
			case SupportMeasure.Ended m -> Standing.OVER;
			case SupportMeasure.Cancelled m -> Standing.OVER;
		};
	}

	private static Optional<Turndown> turndown(ReceivedEvent event) {
		if (!event.type().equals(AllocationRefusedV1.TYPE)) {
			return Optional.empty();
		}
		AllocationRefusedV1 refused = event.as(AllocationRefusedV1.class);
		return Optional.of(new Turndown(refused.agreementId(), refused.provider(), refused.by(), refused.motive(),
				refused.refusedOn()));
	}

	/**
	 * What the events have in common.
	 */
	record OneMeasure(String measureId) {
	}

}
