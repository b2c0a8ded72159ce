package fr.logementdabord.measure.web;

import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.reference.MeasureTypeFile;
import fr.logementdabord.measure.web.MeasureDesk.Caller;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Agreements as pages: the list with its search, one agreement with its years, and the
 * Department's forms.
 */
@Controller
@RequestMapping("/conventions")
class AgreementsPages {

	private final AgreementDesk desk;

	private final AgreementRows rows;

	private final Today today;

	AgreementsPages(AgreementDesk desk, AgreementRows rows, Today today) {
		this.desk = desk;
		this.rows = rows;
		this.today = today;
	}

	@GetMapping
	@PreAuthorize(MeasuresApi.READERS)
	ModelAndView list(@RequestParam Map<String, String> search, PageRequest asked, Viewer viewer) {
		return page(search, asked, viewer, Attempt.fresh(Map.of("year", String.valueOf(this.today.date().getYear()))));
	}

	@GetMapping("/conventions.{ending:csv|xlsx}")
	@PreAuthorize(MeasuresApi.READERS)
	ResponseEntity<byte[]> download(@PathVariable String ending, @RequestParam Map<String, String> search,
			Viewer viewer) {
		return this.rows.download(search, null, viewer, SheetExport.endingIn(ending));
	}

	@GetMapping("/{id}")
	@PreAuthorize(MeasuresApi.READERS)
	ModelAndView one(@PathVariable String id, @RequestParam(required = false) @Nullable String signee, Viewer viewer) {
		return detail(id, viewer, Attempt.fresh(Map.of())).addObject("signed", signee != null);
	}

	@PostMapping
	@PreAuthorize(AgreementsApi.DEPARTMENT)
	ModelAndView sign(@RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key) {
		return FormAnswer.to(sent, () -> {
			SignAgreement terms = this.desk.terms(Fields.of(sent), true);
			this.desk.sign(terms, viewer, key);
			return "/conventions/" + terms.agreementId() + "?signee";
		}, (attempt) -> page(Map.of(), PageRequest.first(), viewer, attempt));
	}

	@PostMapping("/{id}/avenants")
	@PreAuthorize(AgreementsApi.DEPARTMENT)
	ModelAndView amend(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return FormAnswer.to(sent, () -> {
			this.desk.amend(id, Fields.of(sent), true, new Caller(viewer, key, version));
			return "/conventions/" + id + "?signee";
		}, (attempt) -> detail(id, viewer, attempt).addObject("signed", false));
	}

	private ModelAndView page(Map<String, String> search, PageRequest asked, Viewer viewer, Attempt attempt) {
		ModelAndView model = new ModelAndView("conventions/liste");
		model.addObject("page", this.rows.page(search, null, asked, viewer));
		model.addObject("search", search);
		model.addObject("searched", this.rows.territories(viewer));
		model.addObject("readsEquity", viewer.isAny(Roles.COORDINATOR, Roles.DEPARTMENT, Roles.AUDITOR));
		model.addObject("readsBudget", viewer.isAny(Roles.DEPARTMENT, Roles.AUDITOR));
		model.addObject("signs", viewer.is("department"));
		model.addObject("territories", MeasureCodes.TERRITORIES);
		model.addObject("types", MeasureTypeFile.TYPES.codes());
		model.addObject("envelopes", AgreementCodes.ENVELOPES);
		model.addObject("attempt", attempt);
		return model;
	}

	private ModelAndView detail(String id, Viewer viewer, Attempt attempt) {
		ModelAndView model = new ModelAndView("conventions/fiche");
		model.addObject("agreement", this.desk.detail(id, viewer));
		model.addObject("signs", viewer.is("department"));
		model.addObject("attempt", attempt);
		return model;
	}

}
