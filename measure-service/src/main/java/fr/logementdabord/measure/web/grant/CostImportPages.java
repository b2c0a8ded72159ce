package fr.logementdabord.measure.web.grant;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.web.sheet.BroughtSheet;
import fr.logementdabord.measure.web.sheet.SheetOutcome;
import fr.logementdabord.measure.web.sheet.SheetPage;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * A file of costs, over HTTP (the body is the file) and on a page.
 */
@Controller
class CostImportPages {

	private final CostImportDesk imports;

	private final GrantDesk grants;

	CostImportPages(CostImportDesk imports, GrantDesk grants) {
		this.imports = imports;
		this.grants = grants;
	}

	@PostMapping("/api/grants/{id}/costs/import")
	@PreAuthorize(GrantsApi.WRITER)
	@ResponseBody
	SheetOutcome record(@PathVariable String id, @RequestBody byte[] file,
			@RequestParam(defaultValue = "false") boolean dryRun, Viewer viewer, IdempotencyKey key) {
		return this.imports.record(id, file, dryRun, viewer, key);
	}

	@GetMapping("/subventions/{id}/depenses/import")
	@PreAuthorize(GrantsApi.WRITER)
	ModelAndView form(@PathVariable String id) {
		return page(id).empty();
	}

	@GetMapping("/subventions/{id}/depenses/import/modele.{ending:csv|xlsx}")
	@PreAuthorize(GrantsApi.WRITER)
	ResponseEntity<byte[]> template(@PathVariable String ending, @PathVariable String id) {
		return page(id).template(SheetExport.endingIn(ending));
	}

	@PostMapping("/subventions/{id}/depenses/import")
	@PreAuthorize(GrantsApi.WRITER)
	ModelAndView record(@PathVariable String id, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "false") boolean dryRun, Viewer viewer, IdempotencyKey key) {
		return page(id).after(() -> this.imports.record(id, BroughtSheet.bytes(file), dryRun, viewer, key));
	}

	private SheetPage page(String id) {
		GrantDetail grant = this.grants.see(id);
		return new SheetPage("Importer des dépenses", "/subventions/" + id + "/depenses/import", "/subventions/" + id,
				"Convention de subvention " + grant.year(), CostSheet.COLUMNS.values(),
				"Les colonnes sont celles des dépenses téléchargées ; 2 000 lignes au plus.");
	}

}
