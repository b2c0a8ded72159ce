package fr.logementdabord.measure.web.review;

import java.util.List;
import java.util.Map;

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
 * Reviews over HTTP: for the association and the coordinator.
 */
@RestController
@RequestMapping("/api/measures/{id}/reviews")
class ReviewApi {

	private final ReviewDesk desk;

	ReviewApi(ReviewDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	@PreAuthorize("hasAnyRole('coordinator', 'association')")
	List<SheetDetail> all(@PathVariable String id, Viewer viewer) {
		return this.desk.all(id, viewer);
	}

	@PostMapping("/{sheetId}/content")
	@PreAuthorize("hasRole('association')")
	SheetDetail fill(@PathVariable String id, @PathVariable String sheetId, @RequestBody Map<String, Object> sent,
			Viewer viewer, IdempotencyKey key) {
		return this.desk.fill(id, sheetId, sent, viewer, key);
	}

	@PostMapping("/{sheetId}/signature")
	@PreAuthorize("hasRole('association')")
	SheetDetail sign(@PathVariable String id, @PathVariable String sheetId, @RequestBody Map<String, Object> sent,
			Viewer viewer, IdempotencyKey key) {
		return this.desk.sign(id, sheetId, sent, viewer, key);
	}

}
