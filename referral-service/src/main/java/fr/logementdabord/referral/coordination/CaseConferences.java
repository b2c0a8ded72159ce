package fr.logementdabord.referral.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.calendar.CalendarEvent;
import fr.logementdabord.documents.calendar.CalendarInvitation;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.referral.domain.conference.Conference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.CancelConference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.MoveConference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.RecordConference;
import fr.logementdabord.referral.domain.conference.ConferenceCommand.ScheduleConference;
import fr.logementdabord.referral.domain.conference.ConferenceRefusal;
import fr.logementdabord.referral.domain.conference.Conferences;
import fr.logementdabord.referral.domain.referral.Referral;
import fr.logementdabord.referral.identity.NoteStore;

/**
 * Calls conferences and keeps what came of them (seed:467). The household's own words,
 * its place and the minutes are sealed.
 */
public class CaseConferences {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final CaseStreams streams;

	private final NoteStore notes;

	public CaseConferences(CaseStreams streams, NoteStore notes) {
		this.streams = streams;
		this.notes = notes;
	}

	/** The conferences of a case. */
	public Conferences of(String caseId) {
		return this.streams.conferences().load(caseId).state();
	}

	/** Invites, or writes down who was invited to one that already took place. */
	public Outcome<Conferences> schedule(Referral.Known referral, String territory, Invitation invitation, LocalDate on,
			CommandContext context) {
		if (referral instanceof Referral.Over) {
			return new Outcome.Refused<>(ConferenceRefusal.CaseIsOver, 0);
		}
		String caseId = referral.caseId();
		String conferenceId = Ids.derived("CC-", caseId, context.commandId());
		Outcome<Conferences> outcome = this.streams.conferences()
			.handle(caseId,
					new ScheduleConference(caseId, territory,
							Conference.planned(conferenceId, invitation.startsAt(), invitation.minutes(),
									invitation.invited()),
							on, invitation.agreedSince() || referral.file().agreesToConference(),
							invitation.tookPlace() ? referral.file().submittedOn() : null),
					context);
		keep(outcome, caseId, Map.of(place(conferenceId), invitation.place()), context);
		return outcome;
	}

	/** Moves it. */
	public Outcome<Conferences> move(String caseId, String conferenceId, LocalDateTime startsAt, int minutes,
			LocalDate on, CommandContext context) {
		return this.streams.conferences()
			.handle(caseId, new MoveConference(caseId, conferenceId, startsAt, minutes, on), context);
	}

	/** Cancels it. */
	public Outcome<Conferences> cancel(String caseId, String conferenceId, String because, CommandContext context) {
		return this.streams.conferences().handle(caseId, new CancelConference(caseId, conferenceId, because), context);
	}

	/** Writes down what happened. */
	public Outcome<Conferences> record(String caseId, String territory, String conferenceId, Conference.Held held,
			Map<String, String> words, LocalDate today, CommandContext context) {
		Outcome<Conferences> outcome = this.streams.conferences()
			.handle(caseId, new RecordConference(caseId, territory, conferenceId, held, today), context);
		keep(outcome, caseId, words, context);
		return outcome;
	}

	private void keep(Outcome<Conferences> outcome, String caseId, Map<String, String> words, CommandContext context) {
		if (outcome instanceof Outcome.Accepted<Conferences>) {
			words.forEach((step, text) -> this.notes.keep(caseId, step, context.actor(), text));
		}
	}

	/**
	 * An invitation.
	 *
	 * @param startsAt day and hour in Paris
	 * @param agreedSince the household agreed after the referral
	 * @param tookPlace it is written down afterwards
	 */
	public record Invitation(LocalDateTime startsAt, int minutes, List<String> invited, String place,
			boolean agreedSince, boolean tookPlace) {

		public Invitation {
			invited = List.copyOf(invited);
		}

	}

	/**
	 * The calendar file of a conference: the invitation, or its cancellation.
	 * @param organiser name of the organisation that invites
	 * @param invited names of those who are expected
	 */
	public static String calendar(String caseId, Conference conference, String organiser, List<String> invited,
			Instant now) {
		Instant start = conference.startsAt().atZone(PARIS).toInstant();
		CalendarEvent event = new CalendarEvent("concertation-" + conference.conferenceId() + "@logement-dabord",
				conference.revision(), now, start, start.plusSeconds(60L * conference.minutes()),
				"Concertation Logement d’abord", "Dossier " + caseId, "Lieu indiqué par la coordination", null);
		CalendarInvitation invitation = new CalendarInvitation(event, organiser, invited);
		return (conference.cancelledBecause() != null) ? invitation.cancellation() : invitation.file();
	}

	/** Where the place is kept. */
	public static String place(String conferenceId) {
		return "conference-place-" + conferenceId;
	}

	/** Where the household's own words are kept. */
	public static String voice(String conferenceId) {
		return "conference-voice-" + conferenceId;
	}

	/** Where the minutes are kept. */
	public static String minutes(String conferenceId) {
		return "conference-minutes-" + conferenceId;
	}

}
