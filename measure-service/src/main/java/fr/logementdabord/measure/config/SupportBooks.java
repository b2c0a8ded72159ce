package fr.logementdabord.measure.config;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.measure.domain.aftercare.Aftercare;
import fr.logementdabord.measure.domain.aftercare.AftercareCommand;
import fr.logementdabord.measure.domain.aftercare.AftercareDecider;
import fr.logementdabord.measure.domain.aftercare.AftercareEvent;
import fr.logementdabord.measure.domain.journal.JournalCommand;
import fr.logementdabord.measure.domain.journal.JournalDecider;
import fr.logementdabord.measure.domain.journal.JournalEvent;
import fr.logementdabord.measure.domain.journal.SupportJournal;
import fr.logementdabord.measure.domain.ledger.LedgerCommand;
import fr.logementdabord.measure.domain.ledger.LedgerDecider;
import fr.logementdabord.measure.domain.ledger.LedgerEvent;
import fr.logementdabord.measure.domain.ledger.SubsidyLedger;
import fr.logementdabord.measure.domain.review.ReviewCommand;
import fr.logementdabord.measure.domain.review.ReviewEvent;
import fr.logementdabord.measure.domain.review.ReviewSheet;
import fr.logementdabord.measure.domain.review.ReviewSheetDecider;
import fr.logementdabord.measure.messaging.published.AftercarePublisher;
import fr.logementdabord.measure.messaging.published.JournalPublisher;
import fr.logementdabord.measure.messaging.published.LedgerPublisher;
import fr.logementdabord.measure.messaging.published.ReviewSheetPublisher;

/**
 * The books kept beside a measure, under ids that follow from its own, with the stored
 * names of their events.
 */
public final class SupportBooks {

	/** Streams {@code journal-M-…}. */
	public static final Aggregate<JournalCommand, SupportJournal, JournalEvent> JOURNAL = new Aggregate<>("journal",
			new JournalDecider(),
			EventTypes.of(JournalEvent.class)
				.name(JournalEvent.TeamJoined.class, "team-joined")
				.name(JournalEvent.TeamLeft.class, "team-left")
				.name(JournalEvent.ContactRecorded.class, "contact-recorded")
				.name(JournalEvent.ContactStruck.class, "contact-struck")
				.name(JournalEvent.ObstacleRecorded.class, "obstacle-recorded")
				.name(JournalEvent.ObstacleLifted.class, "obstacle-lifted")
				.name(JournalEvent.PartnerProposed.class, "partner-proposed")
				.name(JournalEvent.OutcomeRecorded.class, "outcome-recorded")
				.build(),
			new JournalPublisher());

	/** Streams {@code subsidies-M-…}. */
	public static final Aggregate<LedgerCommand, SubsidyLedger, LedgerEvent> LEDGER = new Aggregate<>("subsidies",
			new LedgerDecider(),
			EventTypes.of(LedgerEvent.class)
				.name(LedgerEvent.SubsidyGranted.class, "subsidy-granted")
				.name(LedgerEvent.SubsidyPaid.class, "subsidy-paid")
				.name(LedgerEvent.EntryReversed.class, "entry-reversed")
				.name(LedgerEvent.SubsidyGivenBack.class, "subsidy-given-back")
				.build(),
			new LedgerPublisher());

	/** Streams {@code review-B-…}. */
	public static final Aggregate<ReviewCommand, ReviewSheet, ReviewEvent> REVIEW = new Aggregate<>("review",
			new ReviewSheetDecider(),
			EventTypes.of(ReviewEvent.class)
				.name(ReviewEvent.SheetFilled.class, "sheet-filled")
				.name(ReviewEvent.SheetSigned.class, "sheet-signed")
				.build(),
			new ReviewSheetPublisher());

	/** Streams {@code aftercare-M-…}. */
	public static final Aggregate<AftercareCommand, Aftercare, AftercareEvent> AFTERCARE = new Aggregate<>("aftercare",
			new AftercareDecider(),
			EventTypes.of(AftercareEvent.class)
				.name(AftercareEvent.HousingFollowed.class, "housing-followed")
				.name(AftercareEvent.EntryLearnt.class, "entry-learnt")
				.name(AftercareEvent.HousingRead.class, "housing-read")
				.name(AftercareEvent.HandoverArranged.class, "handover-arranged")
				.name(AftercareEvent.HandoverCompleted.class, "handover-completed")
				.build(),
			new AftercarePublisher());

	private SupportBooks() {
	}

}
