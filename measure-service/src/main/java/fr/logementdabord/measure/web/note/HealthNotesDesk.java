package fr.logementdabord.measure.web.note;

import java.util.List;
import java.util.Map;

import fr.logementdabord.eventing.store.Ids;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.note.Note;
import fr.logementdabord.measure.note.NoteStore;
import fr.logementdabord.measure.web.Fields;
import fr.logementdabord.measure.web.MeasureAccess;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Component;

/**
 * What the health professions of a team do with the notes behind the wall.
 */
@Component
class HealthNotesDesk {

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
		String text = fields.words("healthNote", LONGEST);
		fields.orThrow();
		if (text.isEmpty()) {
			throw ProblemException.invalid("healthNote", "Cette information est nécessaire.");
		}
		this.notes.keep(Ids.derived("N-", id, viewer.login(), key.value()), id, NoteStore.HEALTH, viewer.login(), text);
	}

}
