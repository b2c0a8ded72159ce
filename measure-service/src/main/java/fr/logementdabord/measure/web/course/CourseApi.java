package fr.logementdabord.measure.web.course;

import java.util.Map;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The course of a measure over HTTP.
 */
@RestController
@RequestMapping("/api/measures/{id}/course")
class CourseApi {

	private final CourseDesk desk;

	CourseApi(CourseDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	@PreAuthorize("hasAnyRole('coordinator', 'association', 'department', 'auditor')")
	ResponseEntity<CourseDetail> one(@PathVariable String id, Viewer viewer) {
		return answer(id, this.desk.see(id, viewer));
	}

	@PostMapping("/{action}")
	@PreAuthorize("hasRole('association')")
	ResponseEntity<CourseDetail> act(@PathVariable String id, @PathVariable String action,
			@RequestBody Map<String, Object> sent, Viewer viewer, IdempotencyKey key) {
		return answer(id, this.desk.act(id, CourseAction.ofApi(action), sent, viewer, key));
	}

	private static ResponseEntity<CourseDetail> answer(String id, Loaded<SupportMeasure> measure) {
		return ResponseEntity.ok().eTag(ETags.of(measure.version())).body(CourseDetail.of(id, measure.state()));
	}

}
