package fr.logementdabord.measure.web.note;

import java.util.List;
import java.util.Map;

import fr.logementdabord.measure.note.Note;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Health notes over HTTP.
 */
@RestController
@RequestMapping("/api/measures/{id}/health-notes")
class HealthNotesApi {

	private final HealthNotesDesk desk;

	HealthNotesApi(HealthNotesDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	@PreAuthorize(HealthNotesDesk.HEALTH_TEAM)
	List<Note> read(@PathVariable String id, Viewer viewer) {
		return this.desk.read(id, viewer);
	}

	@PostMapping
	@PreAuthorize(HealthNotesDesk.HEALTH_TEAM)
	List<Note> write(@PathVariable String id, @RequestBody Map<String, Object> sent, Viewer viewer,
			IdempotencyKey key) {
		this.desk.write(id, sent, viewer, key);
		return this.desk.read(id, viewer);
	}

}
