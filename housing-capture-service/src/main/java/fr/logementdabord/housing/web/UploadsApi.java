package fr.logementdabord.housing.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.CellProblem;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.UnreadableSheet;
import fr.logementdabord.housing.upload.AvailabilitySheet;
import fr.logementdabord.housing.upload.Upload;
import fr.logementdabord.housing.upload.Uploads;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Spreadsheets of availabilities over HTTP, CSV or XLSX as the file itself says: sent and
 * looked at (a dry run), then announced by a second command.
 */
@RestController
@RequestMapping("/api/dwellings/uploads")
@PreAuthorize("hasRole('landlord')")
class UploadsApi {

	private final Uploads uploads;

	UploadsApi(Uploads uploads) {
		this.uploads = uploads;
	}

	@PostMapping
	ResponseEntity<Shown> look(@RequestBody byte[] file, Viewer viewer, IdempotencyKey key) {
		Upload upload = look(this.uploads, viewer, key, file);
		return ResponseEntity.created(URI.create("/api/dwellings/uploads/" + upload.id())).body(Shown.of(upload));
	}

	@GetMapping("/{id}")
	Shown one(@PathVariable String id, Viewer viewer) {
		return Shown.of(find(this.uploads, viewer, id));
	}

	@PostMapping("/{id}/announcement")
	Shown announce(@PathVariable String id, Viewer viewer, IdempotencyKey key) {
		return Shown.of(this.uploads.announce(find(this.uploads, viewer, id), viewer.login()));
	}

	@GetMapping("/template")
	ResponseEntity<byte[]> template(@RequestParam(defaultValue = "xlsx") String format) {
		return AvailabilitySheet.template()
			.download(format.equals("csv") ? CsvTable.CSV : SheetExport.XLSX, "modele-logements");
	}

	static Upload look(Uploads uploads, Viewer viewer, IdempotencyKey key, byte[] file) {
		try {
			return uploads.look(DwellingActions.landlord(viewer), key.value(), file);
		}
		catch (UnreadableSheet ex) {
			throw ProblemException.invalid("file", String.valueOf(ex.getMessage()));
		}
	}

	static Upload find(Uploads uploads, Viewer viewer, String id) {
		return uploads.find(DwellingActions.landlord(viewer), id).orElseThrow(() -> new NotFound("Ce fichier"));
	}

	/**
	 * What was found.
	 *
	 * @param status CHECKED, REFUSED or APPLIED
	 * @param effects how many lines would do what
	 */
	record Shown(String uploadId, Instant sentAt, String status, int lines, Map<String, Long> effects,
			List<CellProblem> errors, int applied) {

		static Shown of(Upload upload) {
			return new Shown(upload.id(), upload.sentAt(), upload.status(), upload.lines().size(), upload.effects(),
					upload.errors(), upload.applied());
		}

	}

}
