package fr.logementdabord.referral.coordination;

import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.eventing.store.Publisher;
import fr.logementdabord.referral.domain.conference.ConferenceCommand;
import fr.logementdabord.referral.domain.conference.ConferenceDecider;
import fr.logementdabord.referral.domain.conference.ConferenceEvent;
import fr.logementdabord.referral.domain.conference.Conferences;
import fr.logementdabord.referral.domain.contest.ContestCommand;
import fr.logementdabord.referral.domain.contest.ContestDecider;
import fr.logementdabord.referral.domain.contest.ContestEvent;
import fr.logementdabord.referral.domain.contest.Contests;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLog;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogCommand;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogDecider;
import fr.logementdabord.referral.domain.factfindinglog.FactFindingLogEvent;
import fr.logementdabord.referral.domain.notice.NoticeCommand;
import fr.logementdabord.referral.domain.notice.NoticeDecider;
import fr.logementdabord.referral.domain.notice.NoticeEvent;
import fr.logementdabord.referral.domain.notice.Notices;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.domain.referral.ReferralCommand;
import fr.logementdabord.referral.domain.referral.ReferralEvent;

import java.util.Optional;

/**
 * The five streams of a case, all named by its number.
 */
public record CaseStreams(CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals,
		CommandHandler<FactFindingLogCommand, FactFindingLog, FactFindingLogEvent> logs,
		CommandHandler<ConferenceCommand, Conferences, ConferenceEvent> conferences,
		CommandHandler<ContestCommand, Contests, ContestEvent> contests,
		CommandHandler<NoticeCommand, Notices, NoticeEvent> notices) {

	/** Stored names: never change one. */
	static final EventTypes<FactFindingLogEvent> LOG_EVENTS = EventTypes.of(FactFindingLogEvent.class)
		.name(FactFindingLogEvent.PartyAsked.class, "party-asked")
		.name(FactFindingLogEvent.PartyReminded.class, "party-reminded")
		.name(FactFindingLogEvent.AnswerRecorded.class, "answer-recorded")
		.build();

	static final EventTypes<ConferenceEvent> CONFERENCE_EVENTS = EventTypes.of(ConferenceEvent.class)
		.name(ConferenceEvent.ConferenceScheduled.class, "conference-scheduled")
		.name(ConferenceEvent.ConferenceMoved.class, "conference-moved")
		.name(ConferenceEvent.ConferenceCancelled.class, "conference-cancelled")
		.name(ConferenceEvent.ConferenceHeld.class, "conference-held")
		.build();

	static final EventTypes<ContestEvent> CONTEST_EVENTS = EventTypes.of(ContestEvent.class)
		.name(ContestEvent.ContestFiled.class, "contest-filed")
		.name(ContestEvent.ContestAnswered.class, "contest-answered")
		.build();

	static final EventTypes<NoticeEvent> NOTICE_EVENTS = EventTypes.of(NoticeEvent.class)
		.name(NoticeEvent.ReferrerTold.class, "referrer-told")
		.name(NoticeEvent.ReceiptConfirmed.class, "receipt-confirmed")
		.build();

	/** The streams of the store; only conferences are told to the other services. */
	public static CaseStreams of(CommandHandler<ReferralCommand, Referral, ReferralEvent> referrals,
			CommandHandlers handlers, Publisher<Conferences, ConferenceEvent> conferences) {
		return new CaseStreams(referrals,
				handlers.of(new Aggregate<>("fact-finding-log", new FactFindingLogDecider(), LOG_EVENTS,
						(event, after) -> Optional.empty())),
				handlers.of(new Aggregate<>("conferences", new ConferenceDecider(), CONFERENCE_EVENTS, conferences)),
				handlers.of(new Aggregate<>("contests", new ContestDecider(), CONTEST_EVENTS,
						(event, after) -> Optional.empty())),
				handlers.of(new Aggregate<>("notices", new NoticeDecider(), NOTICE_EVENTS,
						(event, after) -> Optional.empty())));
	}

}
