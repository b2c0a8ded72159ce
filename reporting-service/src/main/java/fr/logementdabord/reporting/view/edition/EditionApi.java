package fr.logementdabord.reporting.view.edition;

import java.net.URI;
import java.time.LocalDate;

import fr.logementdabord.reporting.domain.edition.Section;
import fr.logementdabord.reporting.view.activityreport.Reader;
import fr.logementdabord.reporting.view.activityreport.Changes;
import fr.logementdabord.reporting.view.edition.EditionDesk.Asking;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The editions for programs.
 */
@RestController
@RequestMapping("/api/reports/editions")
@PreAuthorize(Reader.ANY)
class EditionApi {

	private static final String DEPARTMENT = "hasRole('department')";

	private final Editions editions;

	private final EditionReading reading;

	private final EditionDesk desk;

	private final Corrections corrections;

	EditionApi(Editions editions, EditionReading reading, EditionDesk desk, Corrections corrections) {
		this.editions = editions;
		this.reading = reading;
		this.desk = desk;
		this.corrections = corrections;
	}

	@GetMapping
	Page<EditionRow> list(@RequestParam(required = false) @Nullable @Size(max = 40) String scope,
			@RequestParam(required = false) @Nullable Boolean frozen, PageRequest asked, Viewer viewer) {
		return this.editions.page(scope, frozen, Reader.of(viewer).seesDrafts(), asked);
	}

	@GetMapping("/{id}")
	ResponseEntity<EditionReading.Read> read(@PathVariable String id, Viewer viewer) {
		EditionReading.Read read = this.reading.read(id, viewer);
		return ResponseEntity.ok().eTag(ETags.of(read.version())).body(read);
	}

	@GetMapping("/{id}/corrections")
	Changes corrections(@PathVariable String id, Viewer viewer) {
		return this.corrections.since(id, viewer);
	}

	@PostMapping
	@PreAuthorize(DEPARTMENT)
	ResponseEntity<Void> open(@Valid @RequestBody Opening sent, Viewer viewer, IdempotencyKey key) {
		String id = this.desk.open(sent.territory(), sent.from(), sent.to(), viewer, key);
		return ResponseEntity.created(URI.create("/api/reports/editions/" + id)).build();
	}

	@PutMapping("/{id}/sections/{section}")
	@PreAuthorize(DEPARTMENT)
	ResponseEntity<Void> write(@PathVariable String id, @PathVariable Section section, @Valid @RequestBody Text sent,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(this.desk.write(id, section, sent.text(), new Asking(viewer, key, version)));
	}

	@PostMapping("/{id}/questions")
	@PreAuthorize(DEPARTMENT)
	ResponseEntity<Void> ask(@PathVariable String id, @Valid @RequestBody Text sent, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		return done(this.desk.ask(id, sent.text(), new Asking(viewer, key, version)));
	}

	@PutMapping("/{id}/questions/{questionId}/answer")
	@PreAuthorize(DEPARTMENT)
	ResponseEntity<Void> answer(@PathVariable String id, @PathVariable String questionId, @Valid @RequestBody Text sent,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(this.desk.answer(id, questionId, sent.text(), new Asking(viewer, key, version)));
	}

	@DeleteMapping("/{id}/questions/{questionId}")
	@PreAuthorize(DEPARTMENT)
	ResponseEntity<Void> drop(@PathVariable String id, @PathVariable String questionId, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return done(this.desk.drop(id, questionId, new Asking(viewer, key, version)));
	}

	@PostMapping("/{id}/freeze")
	@PreAuthorize(DEPARTMENT)
	ResponseEntity<Void> freeze(@PathVariable String id, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		return done(this.desk.freeze(id, new Asking(viewer, key, version)));
	}

	private static ResponseEntity<Void> done(long version) {
		return ResponseEntity.noContent().eTag(ETags.of(version)).build();
	}

	/**
	 * A report to begin.
	 *
	 * @param territory a territory's key, absent for the county
	 */
	record Opening(@NotNull LocalDate from, @NotNull LocalDate to, @Nullable String territory) {
	}

	/** Words. */
	record Text(@NotNull @Size(max = 20_000) String text) {
	}

}
