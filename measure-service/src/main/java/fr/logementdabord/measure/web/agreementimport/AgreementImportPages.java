package fr.logementdabord.measure.web.agreementimport;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.web.sheet.BroughtSheet;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which the Department brings a file of agreements.
 */
@Controller
@RequestMapping("/conventions/import")
class AgreementImportPages {

	private static final SheetPage PAGE = new SheetPage("Importer des conventions", "/conventions/import",
			"/conventions", "Toutes les conventions", AgreementSheet.COLUMNS.values(),
			"Les colonnes sont celles de la liste téléchargée.");

	private final AgreementImportDesk desk;

	AgreementImportPages(AgreementImportDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	@PreAuthorize(AgreementImportApi.DEPARTMENT)
	ModelAndView form() {
		return PAGE.empty();
	}

	@GetMapping("/modele.{ending:csv|xlsx}")
	@PreAuthorize(AgreementImportApi.DEPARTMENT)
	ResponseEntity<byte[]> template(@PathVariable String ending) {
		return PAGE.template(SheetExport.endingIn(ending));
	}

	@PostMapping
	@PreAuthorize(AgreementImportApi.DEPARTMENT)
	ModelAndView sign(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "false") boolean dryRun, Viewer viewer, IdempotencyKey key) {
		return PAGE.after(() -> this.desk.sign(BroughtSheet.bytes(file), dryRun, viewer, key));
	}

}
