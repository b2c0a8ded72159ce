package fr.logementdabord.measure.web;

import java.net.URI;
import java.util.Map;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.web.MeasureDesk.Caller;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
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
 * Agreements over HTTP.
 */
@RestController
@RequestMapping("/api/agreements")
class AgreementsApi {

	static final String DEPARTMENT = "hasRole('department')";

	private final AgreementDesk desk;

	private final AgreementRows rows;

	AgreementsApi(AgreementDesk desk, AgreementRows rows) {
		this.desk = desk;
		this.rows = rows;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@PreAuthorize(MeasuresApi.READERS)
	Page<AgreementRow> list(@RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable String sort, PageRequest page, Viewer viewer) {
		return this.rows.page(sent, sort, page, viewer);
	}

	@GetMapping(produces = { CsvTable.CSV_VALUE, SheetExport.XLSX_VALUE })
	@PreAuthorize(MeasuresApi.READERS)
	ResponseEntity<byte[]> download(@RequestParam Map<String, String> sent,
			@RequestParam(required = false) @Nullable String sort, Viewer viewer, HttpServletRequest request) {
		return this.rows.download(sent, sort, viewer, Downloads.wanted(request));
	}

	@GetMapping("/{id}")
	@PreAuthorize(MeasuresApi.READERS)
	ResponseEntity<AgreementDetail> one(@PathVariable String id, Viewer viewer) {
		AgreementDetail agreement = this.desk.detail(id, viewer);
		return ResponseEntity.ok().eTag(ETags.of(agreement.version())).body(agreement);
	}

	@PostMapping
	@PreAuthorize(DEPARTMENT)
	ResponseEntity<AgreementRow> sign(@RequestBody Map<String, Object> sent, Viewer viewer, IdempotencyKey key) {
		SignAgreement terms = this.desk.terms(Fields.of(sent), false);
		Loaded<Signed> signed = this.desk.sign(terms, viewer, key);
		return ResponseEntity.created(URI.create("/api/agreements/" + terms.agreementId()))
			.eTag(ETags.of(signed.version()))
			.body(this.desk.row(terms.agreementId(), terms.year(), viewer));
	}

	@PostMapping("/{id}/amendments")
	@PreAuthorize(DEPARTMENT)
	ResponseEntity<AgreementDetail> amend(@PathVariable String id, @RequestBody Map<String, Object> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		this.desk.amend(id, Fields.of(sent), false, new Caller(viewer, key, version));
		return one(id, viewer);
	}

}
