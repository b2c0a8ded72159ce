package fr.logementdabord.housing.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Outcome;
import fr.logementdabord.housing.application.ParisDays;
import fr.logementdabord.housing.domain.dwelling.Dwelling;
import org.jspecify.annotations.Nullable;

/**
 * Receives availabilities as events. Each is decided once, by source and id within its
 * sender, whichever door it comes through; a second one gets the first answer. The
 * command carries the entry's id, so that a crash between decision and entry repeats
 * nothing.
 */
public final class AvailabilityInbox {

	private static final int MOST_DATA_KEPT = 8_000;

	private final InboxEntries entries;

	private final AvailabilityEvents events;

	private final Senders senders;

	private final ParisDays days;

	private final Clock clock;

	public AvailabilityInbox(InboxEntries entries, AvailabilityEvents events, Senders senders, ParisDays days,
			Clock clock) {
		this.entries = entries;
		this.events = events;
		this.senders = senders;
		this.days = days;
		this.clock = clock;
	}

	/**
	 * An event over HTTP, from a sender whose token was checked.
	 */
	public Receipt overHttp(Sender sender, IncomingEvent event) {
		return receive(sender, event, "HTTP");
	}

	/**
	 * An event from the topic, whose source says who speaks.
	 */
	public Receipt overKafka(IncomingEvent event) {
		return receive(this.senders.ofSource(event.source(), this.days.today()), event, "KAFKA");
	}

	/**
	 * A message from the topic that is no event: kept, so that it is not lost.
	 * @param place topic, partition and offset: the same message again is the same entry
	 * @param source what it says about its source, if anything
	 */
	public void unreadable(String place, @Nullable String source, String reason, String data) {
		Sender sender = this.senders.ofSource(source, this.days.today());
		String said = source == null ? "" : source;
		this.entries.keep(entry(Ids.derived("E-", "unreadable", place), sender, "KAFKA",
				new IncomingEvent(said, place, "", data), Judgement.refused("not-a-cloud-event", reason)));
	}

	private Receipt receive(Sender sender, IncomingEvent event, String door) {
		String organisation = sender.organisation() == null ? "" : sender.organisation();
		String entryId = Ids.derived("E-", organisation, event.source(), event.id());
		Optional<InboxEntry> known = this.entries.find(entryId);
		if (known.isPresent()) {
			return new Receipt(known.get(), true);
		}
		InboxEntry entry = entry(entryId, sender, door, event, judge(sender, event, entryId));
		return this.entries.keep(entry) ? new Receipt(entry, false)
				: new Receipt(this.entries.find(entryId).orElse(entry), true);
	}

	private Judgement judge(Sender sender, IncomingEvent event, String entryId) {
		if (sender.organisation() == null) {
			return Judgement.refused("source-is-unknown",
					"Cette source n’est pas enregistrée : demandez son inscription.");
		}
		return this.events.apply(sender, event, CommandContext.of(entryId, sender.organisation()));
	}

	private InboxEntry entry(String entryId, Sender sender, String door, IncomingEvent event, Judgement judgement) {
		String data = event.data().length() <= MOST_DATA_KEPT ? event.data()
				: event.data().substring(0, MOST_DATA_KEPT);
		return new InboxEntry(entryId, sender.organisation(), door, event.source(), event.id(), event.type(),
				this.clock.instant(), judgement.code() == null ? InboxEntry.ACCEPTED : InboxEntry.REFUSED,
				judgement.code(), judgement.reason(), judgement.errors(), judgement.dwellingId(), judgement.reference(),
				data);
	}

	/**
	 * What came of an event.
	 *
	 * @param code absent when it was accepted
	 */
	record Judgement(@Nullable String code, @Nullable String reason,
			List<fr.logementdabord.web.problem.FieldProblem> errors, @Nullable String dwellingId,
			@Nullable String reference) {

		static Judgement refused(String code, String reason) {
			return new Judgement(code, reason, List.of(), null, null);
		}

		static Judgement of(Outcome<Dwelling> outcome, String dwellingId, String reference) {
			return switch (outcome) {
				case Outcome.Accepted<Dwelling> accepted -> new Judgement(null, null, List.of(), dwellingId, reference);
				case Outcome.Refused<Dwelling> refused ->
					new Judgement(refused.why().code(), refused.why().detail(), List.of(), null, reference);
				case Outcome.VersionMismatch<Dwelling> mismatch ->
					throw new IllegalStateException("no version was expected");
			};
		}

	}

}
