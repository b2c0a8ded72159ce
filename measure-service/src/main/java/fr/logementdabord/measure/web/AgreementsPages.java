package fr.logementdabord.measure.web;

import java.util.Map;

import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.agreement.AgreementCommand.SignAgreement;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.measure.view.agreements.AgreementList;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Agreements as a page, with a form for the Department.
 */
@Controller
@RequestMapping("/conventions")
class AgreementsPages {

	private final AgreementDesk desk;

	private final AgreementList list;

	private final Today today;

	AgreementsPages(AgreementDesk desk, AgreementList list, Today today) {
		this.desk = desk;
		this.list = list;
		this.today = today;
	}

	@GetMapping
	@PreAuthorize(MeasuresApi.READERS)
	ModelAndView list(@RequestParam(required = false) @Nullable String signee, PageRequest asked, Viewer viewer) {
		ModelAndView model = page(asked, viewer,
				Attempt.fresh(Map.of("year", String.valueOf(this.today.date().getYear()))));
		if (signee != null) {
			// the list follows a moment later: what was just signed is told from its
			// stream
			model.addObject("signed", AgreementRow.of(this.desk.see(signee, viewer).state(), viewer));
		}
		return model;
	}

	@PostMapping
	@PreAuthorize(AgreementsApi.DEPARTMENT)
	ModelAndView sign(@RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key) {
		try {
			SignAgreement terms = this.desk.terms(Fields.of(sent), true);
			this.desk.sign(terms, viewer, key);
			RedirectView next = new RedirectView("/conventions?signee=" + terms.agreementId());
			next.setStatusCode(HttpStatus.SEE_OTHER);
			return new ModelAndView(next);
		}
		catch (ProblemException wrong) {
			ModelAndView again = page(PageRequest.first(), viewer, Attempt.failed(sent, wrong));
			again.setStatus(HttpStatusCode.valueOf(wrong.problem().getStatus()));
			return again;
		}
	}

	private ModelAndView page(PageRequest asked, Viewer viewer, Attempt attempt) {
		ModelAndView model = new ModelAndView("conventions/liste");
		model.addObject("page", this.list.find(Scope.of(viewer), asked).map((row) -> AgreementRow.of(row, viewer)));
		model.addObject("signs", viewer.is("department"));
		model.addObject("territories", MeasureCodes.TERRITORIES);
		model.addObject("types", MeasureCodes.TYPES);
		model.addObject("attempt", attempt);
		return model;
	}

}
