package fr.logementdabord.referral.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import fr.logementdabord.documents.sheet.CellProblem;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.UnreadableSheet;
import fr.logementdabord.referral.imports.ReferralImport;
import fr.logementdabord.referral.imports.ReferralImports;
import fr.logementdabord.referral.imports.ReferralSheet;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
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
 * Spreadsheets of existing saisines over HTTP, CSV or XLSX as the file itself says: sent
 * and looked at (a dry run), then taken over by a second command.
 */
@RestController
@RequestMapping("/api/referrals/imports")
@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
class ImportController {

	private final ReferralImports imports;

	private final Submissions saisines;

	private final FrenchText french;

	ImportController(ReferralImports imports, Submissions saisines, FrenchText french) {
		this.imports = imports;
		this.saisines = saisines;
		this.french = french;
	}

	@GetMapping("/template")
	ResponseEntity<byte[]> template(@RequestParam(defaultValue = "xlsx") String format) {
		return download(sheet().template(), format, "modele-saisines");
	}

	/** What stands in which column. */
	@GetMapping("/guide")
	ResponseEntity<byte[]> guide(@RequestParam(defaultValue = "xlsx") String format) {
		return download(sheet().guide(), format, "mode-d-emploi-saisines");
	}

	@PostMapping
	ResponseEntity<ImportAnswer> look(@RequestBody byte[] file, Viewer viewer, IdempotencyKey key) {
		ReferralImport looked = looked(file, viewer, key);
		return ResponseEntity.created(URI.create("/api/referrals/imports/" + looked.id()))
			.cacheControl(CacheControl.noStore())
			.body(ImportAnswer.of(looked));
	}

	@GetMapping("/{importId}")
	ImportAnswer one(@PathVariable String importId, Viewer viewer) {
		return ImportAnswer.of(found(importId, viewer));
	}

	/** Takes all of it over, in the background; read it again to see how far it is. */
	@PostMapping("/{importId}/application")
	ResponseEntity<ImportAnswer> apply(@PathVariable String importId, Viewer viewer, IdempotencyKey key) {
		return ResponseEntity.accepted().body(ImportAnswer.of(applied(importId, viewer)));
	}

	ReferralImport looked(byte[] file, Viewer viewer, IdempotencyKey key) {
		try {
			return this.imports.look(sheet(), Submissions.organisation(viewer), viewer.login(), key.value(), file);
		}
		catch (UnreadableSheet ex) {
			throw ProblemException.invalid("file", String.valueOf(ex.getMessage()));
		}
	}

	ReferralImport found(String importId, Viewer viewer) {
		return this.imports.find(Submissions.organisation(viewer), importId)
			.orElseThrow(() -> new NotFound("Ce fichier"));
	}

	ReferralImport applied(String importId, Viewer viewer) {
		return this.imports.apply(found(importId, viewer));
	}

	private ReferralSheet sheet() {
		return new ReferralSheet(this.saisines.form(), this.french);
	}

	static ResponseEntity<byte[]> download(SheetExport sheet, String format, String name) {
		return sheet.download("csv".equals(format) ? CsvTable.CSV : SheetExport.XLSX, name);
	}

	/**
	 * What was found, and how far it is.
	 *
	 * @param status CHECKED, REFUSED, APPLYING or APPLIED
	 * @param fresh lines that were never brought in before
	 * @param done lines that are dealt with
	 */
	record ImportAnswer(String importId, Instant sentAt, String status, int lines, long fresh, int done,
			List<LineAnswer> results, List<CellProblem> problems) {

		static ImportAnswer of(ReferralImport found) {
			return new ImportAnswer(found.id(), found.sentAt(), found.status(), found.lines().size(), found.fresh(),
					found.done(),
					found.lines()
						.stream()
						.map((line) -> new LineAnswer(line.line(), line.reference(), line.caseId(), line.isKnown()))
						.toList(),
					found.problems());
		}

	}

	/**
	 * A line without a mistake.
	 *
	 * @param caseId the saisine it has become, or already was
	 */
	record LineAnswer(int line, String reference, @Nullable String caseId, boolean isKnown) {
	}

}
