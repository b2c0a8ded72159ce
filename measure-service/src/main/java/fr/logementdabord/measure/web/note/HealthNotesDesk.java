package fr.logementdabord.measure.web.note;

import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.note.Note;
import fr.logementdabord.measure.note.NoteStore;
import fr.logementdabord.measure.web.DescribedFields;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.MeasureAccess;
import fr.logementdabord.web.body.SentBodies;
import fr.logementdabord.web.body.SentBody;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the health professions of a team do with the notes behind the wall.
 */
@Component
class HealthNotesDesk implements SentBodies {

	/** Nurse, psychologist: a role that the association gives beside its own. */
	static final String HEALTH_TEAM = "hasRole('association') and hasRole('health')";

	private static final int LONGEST = 4_000;

	private final NoteStore notes;

	private final MeasureAccess access;

	HealthNotesDesk(NoteStore notes, MeasureAccess access) {
		this.notes = notes;
		this.access = access;
	}

	Loaded<SupportMeasure> measure(String id, Viewer viewer) {
		return this.access.held(id, viewer);
	}

	List<Note> read(String id, Viewer viewer) {
		this.access.held(id, viewer);
		return this.notes.health(id, viewer);
	}

	void write(String id, Map<String, ?> sent, Viewer viewer, IdempotencyKey key) {
		this.access.held(id, viewer);
		Fields fields = Fields.of(sent);
		String text = text(fields);
		fields.orThrow();
		this.notes.keep(Ids.derived("N-", id, viewer.login(), key.value()), id, NoteStore.HEALTH, viewer.login(), text);
	}

	@Override
	public List<SentBody> bodies() {
		return List.of(DescribedFields.body("/api/measures/{id}/health-notes", HealthNotesDesk::text));
	}

	private static String text(Fields fields) {
		return fields.someWords("healthNote", LONGEST);
	}

}
