package fr.logementdabord.measure.web.agreementimport;

import fr.logementdabord.measure.web.sheet.SheetOutcome;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A file of agreements over HTTP: the body is the file, CSV or XLSX.
 */
@RestController
@RequestMapping("/api/agreements/import")
class AgreementImportApi {

	static final String DEPARTMENT = "hasRole('department')";

	private final AgreementImportDesk desk;

	AgreementImportApi(AgreementImportDesk desk) {
		this.desk = desk;
	}

	@PostMapping
	@PreAuthorize(DEPARTMENT)
	SheetOutcome sign(@RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun, Viewer viewer,
			IdempotencyKey key) {
		return this.desk.sign(file, dryRun, viewer, key);
	}

}
