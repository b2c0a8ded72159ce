package fr.logementdabord.measure.web;

import java.net.URI;
import java.util.Map;

import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.agreement.ProviderAgreement.Signed;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.measure.view.agreements.AgreementList;
import fr.logementdabord.web.command.ETags;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Agreements over HTTP.
 */
@RestController
@RequestMapping("/api/agreements")
class AgreementsApi {

	static final String DEPARTMENT = "hasRole('department')";

	private final AgreementDesk desk;

	private final AgreementList list;

	AgreementsApi(AgreementDesk desk, AgreementList list) {
		this.desk = desk;
		this.list = list;
	}

	@GetMapping
	@PreAuthorize(MeasuresApi.READERS)
	Page<AgreementRow> list(PageRequest page, Viewer viewer) {
		return this.list.find(Scope.of(viewer), page).map((row) -> AgreementRow.of(row, viewer));
	}

	@GetMapping("/{id}")
	@PreAuthorize(MeasuresApi.READERS)
	ResponseEntity<AgreementRow> one(@PathVariable String id, Viewer viewer) {
		Loaded<Signed> agreement = this.desk.see(id, viewer);
		return ResponseEntity.ok().eTag(ETags.of(agreement.version())).body(AgreementRow.of(agreement.state(), viewer));
	}

	@PostMapping
	@PreAuthorize(DEPARTMENT)
	ResponseEntity<AgreementRow> sign(@RequestBody Map<String, Object> sent, Viewer viewer, IdempotencyKey key) {
		Loaded<Signed> signed = this.desk.sign(this.desk.terms(Fields.of(sent), false), viewer, key);
		return ResponseEntity.created(URI.create("/api/agreements/" + signed.state().agreementId()))
			.eTag(ETags.of(signed.version()))
			.body(AgreementRow.of(signed.state(), viewer));
	}

}
