package fr.logementdabord.measure.policy;

import java.util.Optional;
import java.util.Set;

import fr.logementdabord.eventing.erase.DocumentTraces;
import fr.logementdabord.eventing.receive.Policy;
import fr.logementdabord.eventing.receive.ReceivedEvent;
import fr.logementdabord.eventing.store.Aggregate;
import fr.logementdabord.eventing.store.CommandContext;
import fr.logementdabord.eventing.store.CommandHandler;
import fr.logementdabord.eventing.store.CommandHandlers;
import fr.logementdabord.eventing.store.EventTypes;
import fr.logementdabord.eventing.store.PublicEvent;
import fr.logementdabord.measure.domain.erasure.EraseNotes;
import fr.logementdabord.measure.domain.erasure.Erasure;
import fr.logementdabord.measure.domain.erasure.ErasureDecider;
import fr.logementdabord.measure.domain.erasure.ErasureEvent;
import fr.logementdabord.measure.domain.erasure.ErasureEvent.NotesErased;
import fr.logementdabord.measure.messaging.published.SupportNotesErasedV1;
import fr.logementdabord.measure.messaging.received.referral.CaseErased;
import fr.logementdabord.measure.note.NoteStore;

import org.springframework.stereotype.Component;

/**
 * Erases what people wrote about a household in their own words, and answers how much it
 * was. Counted first: interrupted, the same event comes again and the first count stands.
 */
@Component
public class WhenCaseIsErasedThenEraseNotes implements Policy {

	private static final Aggregate<EraseNotes, Erasure, ErasureEvent> ERASURE = new Aggregate<>("erasure",
			new ErasureDecider(), EventTypes.of(ErasureEvent.class).name(NotesErased.class, "notes-erased").build(),
			(event, after) -> switch (event) {
				case NotesErased(var caseId, var batchId, var notes, var waiting, var on) ->
					Optional.of(new PublicEvent(SupportNotesErasedV1.TYPE, caseId,
							new SupportNotesErasedV1(caseId, batchId, notes, waiting, on)));
			});

	private final CommandHandler<EraseNotes, Erasure, ErasureEvent> erasures;

	private final MeasuresOfCase measuresOfCase;

	private final NoteStore notes;

	private final DocumentTraces waitingEvents;

	public WhenCaseIsErasedThenEraseNotes(CommandHandlers handlers, MeasuresOfCase measuresOfCase, NoteStore notes,
			DocumentTraces waitingEvents) {
		this.erasures = handlers.of(ERASURE);
		this.measuresOfCase = measuresOfCase;
		this.notes = notes;
		this.waitingEvents = waitingEvents;
	}

	@Override
	public Set<String> types() {
		return Set.of(CaseErased.TYPE);
	}

	@Override
	public void on(ReceivedEvent event) {
		CaseErased erased = event.as(CaseErased.class);
		Set<String> measures = this.measuresOfCase.of(erased.caseId());
		this.erasures
			.handle(erased.caseId(),
					new EraseNotes(erased.caseId(), erased.batchId(), this.notes.count(measures),
							this.waitingEvents.count(erased.caseId()), erased.erasedOn()),
					CommandContext.causedBy(event));
		this.notes.erase(measures);
		this.waitingEvents.erase(erased.caseId());
	}

}
