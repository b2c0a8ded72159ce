package fr.logementdabord.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Receives events. Each is decided once, by source and id within its sender, whichever
 * door it comes through; a second one gets the first answer. The command carries the
 * entry's id, so that a crash between decision and entry repeats nothing.
 */
public final class Inbox {

	/** Characters of data that one event may have; more is kept, and refused. */
	public static final int LONGEST_DATA = 64_000;

	private static final int LONGEST_SOURCE = 300;

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final InboxEntries entries;

	private final InboxRules rules;

	private final Senders senders;

	private final Clock clock;

	public Inbox(InboxEntries entries, InboxRules rules, Senders senders, Clock clock) {
		this.entries = entries;
		this.rules = rules;
		this.senders = senders;
		this.clock = clock;
	}

	/**
	 * An event over HTTP, from a sender whose token was checked.
	 */
	public Receipt overHttp(Sender sender, IncomingEvent event) {
		String entryId = entryId(sender, event);
		return this.entries.find(entryId)
			.map((known) -> new Receipt(known, true))
			.orElseGet(() -> receive(sender, this.rules.admit(sender, event, entryId), entryId, "HTTP"));
	}

	/**
	 * An event from the topic, whose source says who speaks.
	 */
	public Receipt overKafka(IncomingEvent event) {
		Sender sender = this.senders.ofSource(event.source(), today());
		String entryId = entryId(sender, event);
		return this.entries.find(entryId)
			.map((known) -> new Receipt(known, true))
			.orElseGet(() -> receive(sender, event, entryId, "KAFKA"));
	}

	/**
	 * A message from the topic that is no event: kept, so that it is not lost.
	 * @param place topic, partition and offset: the same message again is the same entry
	 * @param source what it says about its source, if anything
	 */
	public void unreadable(String place, @Nullable String source, String reason, String data) {
		Sender sender = this.senders.ofSource(source, today());
		String said = source == null ? "" : source.substring(0, Math.min(source.length(), LONGEST_SOURCE));
		this.entries.keep(entry(Ids.derived("E-", "unreadable", place), sender, "KAFKA",
				new IncomingEvent(said, place, "", data), Judgement.refused("not-a-cloud-event", reason)));
	}

	/** What a partner's organisation may do today. */
	public Sender partner(String organisation) {
		return this.senders.ofPartner(organisation, today());
	}

	private Receipt receive(Sender sender, IncomingEvent event, String entryId, String door) {
		InboxEntry entry = entry(entryId, sender, door, event, judge(sender, event, entryId));
		return this.entries.keep(entry) ? new Receipt(entry, false)
				: new Receipt(this.entries.find(entryId).orElse(entry), true);
	}

	private Judgement judge(Sender sender, IncomingEvent event, String entryId) {
		if (sender.organisation() == null) {
			return Judgement.refused("source-is-unknown",
					"Cette source n’est pas enregistrée : demandez son inscription.");
		}
		if (event.data().length() > LONGEST_DATA) {
			return Judgement.refused("event-is-too-large",
					"Les données d’un événement comptent au plus %,d caractères.".formatted(LONGEST_DATA)
						.replace(',', '\u202f'));
		}
		return this.rules.judge(sender, event, entryId, CommandContext.of(entryId, sender.organisation()));
	}

	private InboxEntry entry(String entryId, Sender sender, String door, IncomingEvent event, Judgement judgement) {
		return new InboxEntry(entryId, sender.organisation(), door, event.source(), event.id(), event.type(),
				this.clock.instant(), judgement.code() == null ? InboxEntry.ACCEPTED : InboxEntry.REFUSED,
				judgement.code(), judgement.reason(), judgement.errors(), judgement.resultId(), judgement.reference(),
				event.data());
	}

	private static String entryId(Sender sender, IncomingEvent event) {
		return Ids.derived("E-", Optional.ofNullable(sender.organisation()).orElse(""), event.source(), event.id());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock.withZone(PARIS));
	}

}
