package fr.logementdabord.eventing.rebuild;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Rebuilding as an operator asks for it. Not routed by the gateway; for the role
 * {@code service} only.
 */
@RestController
@RequestMapping("/internal/views")
public class RebuildsController {

	private static final String ROLE = "service";

	private final Rebuilds rebuilds;

	public RebuildsController(Rebuilds rebuilds) {
		this.rebuilds = rebuilds;
	}

	/**
	 * Every view with its last rebuild.
	 */
	@GetMapping
	ResponseEntity<List<KeptView>> views(HttpServletRequest request) {
		if (!request.isUserInRole(ROLE)) {
			return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
		}
		return ResponseEntity.ok(this.rebuilds.views()
			.stream()
			.map((view) -> new KeptView(view, this.rebuilds.last(view).orElse(null)))
			.toList());
	}

	/**
	 * Asks for a rebuild; 409 when one goes on, 404 for no view of this service.
	 */
	@PostMapping("/{view}/rebuild")
	ResponseEntity<Void> request(@PathVariable String view, HttpServletRequest request) {
		if (!request.isUserInRole(ROLE)) {
			return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
		}
		if (!this.rebuilds.views().contains(view)) {
			return ResponseEntity.notFound().build();
		}
		boolean accepted = this.rebuilds.request(view, Objects.requireNonNullElse(request.getRemoteUser(), ROLE));
		return ResponseEntity.status(accepted ? HttpStatus.ACCEPTED : HttpStatus.CONFLICT).build();
	}

	/**
	 * Gives a rebuild up; 409 when there is none, or when it is already taking over.
	 */
	@DeleteMapping("/{view}/rebuild")
	ResponseEntity<Void> abandon(@PathVariable String view, HttpServletRequest request) {
		if (!request.isUserInRole(ROLE)) {
			return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
		}
		boolean abandoned = this.rebuilds.abandon(view);
		return ResponseEntity.status(abandoned ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT).build();
	}

	/**
	 * A view and its last rebuild.
	 */
	record KeptView(String view, @Nullable Rebuild lastRebuild) {
	}

}
