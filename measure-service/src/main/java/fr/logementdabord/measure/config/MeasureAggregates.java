package fr.logementdabord.measure.config;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.measure.domain.agreement.AgreementCommand;
import fr.logementdabord.measure.domain.agreement.AgreementDecider;
import fr.logementdabord.measure.domain.agreement.AgreementEvent;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement;
import fr.logementdabord.measure.domain.measure.MeasureCommand;
import fr.logementdabord.measure.domain.measure.MeasureDecider;
import fr.logementdabord.measure.domain.measure.MeasureEvent;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.messaging.published.AgreementPublisher;
import fr.logementdabord.measure.domain.waitinglist.WaitingList;
import fr.logementdabord.measure.domain.waitinglist.WaitingListCommand;
import fr.logementdabord.measure.domain.waitinglist.WaitingListDecider;
import fr.logementdabord.measure.domain.waitinglist.WaitingListEvent;
import fr.logementdabord.measure.messaging.published.MeasurePublisher;
import fr.logementdabord.measure.messaging.published.WaitingListPublisher;
import fr.logementdabord.measure.reference.MeasureTypeFile;
import fr.logementdabord.measure.reference.PrioritySchemeFile;

/**
 * Measures, agreements and waiting lists, with the stored names of their events.
 */
public final class MeasureAggregates {

	/** Streams {@code measure-M-…}. */
	public static final Aggregate<MeasureCommand, SupportMeasure, MeasureEvent> MEASURE = new Aggregate<>("measure",
			new MeasureDecider(),
			EventTypes.of(MeasureEvent.class)
				.name(MeasureEvent.MeasureRequested.class, "measure-requested")
				.name(MeasureEvent.MeasureAllocated.class, "measure-allocated")
				.name(MeasureEvent.AllocationRefused.class, "allocation-refused")
				.name(MeasureEvent.LeadWorkerNamed.class, "lead-worker-named")
				.name(MeasureEvent.MeasureStarted.class, "measure-started")
				.name(MeasureEvent.ReviewRecorded.class, "review-recorded")
				.name(MeasureEvent.MeasureEnded.class, "measure-ended")
				.name(MeasureEvent.MeasureRequestCancelled.class, "measure-request-cancelled")
				// the course of a running measure
				.name(MeasureEvent.TermAgreed.class, "term-agreed")
				.name(MeasureEvent.DueDateReminded.class, "due-date-reminded")
				.name(MeasureEvent.MeasureSuspended.class, "measure-suspended")
				.name(MeasureEvent.MeasureResumed.class, "measure-resumed")
				.name(MeasureEvent.EndDeferred.class, "end-deferred")
				.name(MeasureEvent.EndNoLongerDeferred.class, "end-no-longer-deferred")
				.name(MeasureEvent.TypeChangeAsked.class, "type-change-asked")
				.name(MeasureEvent.TypeChangeDropped.class, "type-change-dropped")
				.name(MeasureEvent.MeasureTypeChanged.class, "measure-type-changed")
				.build(),
			new MeasurePublisher());

	/** Streams {@code agreement-A-…}. */
	public static final Aggregate<AgreementCommand, ProviderAgreement, AgreementEvent> AGREEMENT = new Aggregate<>(
			"agreement", new AgreementDecider(MeasureTypeFile.TYPES),
			EventTypes.of(AgreementEvent.class)
				.name(AgreementEvent.AgreementSigned.class, "agreement-signed")
				.name(AgreementEvent.AgreementAmended.class, "agreement-amended")
				.name(AgreementEvent.PlaceTaken.class, "place-taken")
				.name(AgreementEvent.PlaceFreed.class, "place-freed")
				.build(),
			new AgreementPublisher());

	/** Streams {@code waiting-list-W-…}. */
	public static final Aggregate<WaitingListCommand, WaitingList, WaitingListEvent> WAITING_LIST = new Aggregate<>(
			"waiting-list", new WaitingListDecider(PrioritySchemeFile.SCHEMES),
			EventTypes.of(WaitingListEvent.class)
				.name(WaitingListEvent.ListOpened.class, "list-opened")
				.name(WaitingListEvent.HouseholdJoined.class, "household-joined")
				.name(WaitingListEvent.StandingChanged.class, "standing-changed")
				.name(WaitingListEvent.HouseholdTurnedDown.class, "household-turned-down")
				.name(WaitingListEvent.PlacesOffered.class, "places-offered")
				.name(WaitingListEvent.PlaceProposed.class, "place-proposed")
				.name(WaitingListEvent.ProposalWithdrawn.class, "proposal-withdrawn")
				.build(),
			new WaitingListPublisher(PrioritySchemeFile.SCHEMES));

	private MeasureAggregates() {
	}

}
