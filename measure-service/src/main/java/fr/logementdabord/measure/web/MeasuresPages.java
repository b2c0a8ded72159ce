package fr.logementdabord.measure.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.application.Allocation;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.application.WaitingLists;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.measure.MeasureCodes;
import fr.logementdabord.measure.view.Scope;
import fr.logementdabord.measure.view.agreements.AgreementDocument;
import fr.logementdabord.measure.view.agreements.AgreementList;
import fr.logementdabord.measure.view.measures.MeasureList;
import fr.logementdabord.measure.web.MeasureDesk.Caller;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
import fr.logementdabord.web.identity.DisplayNames;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
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
 * Measures as pages. A form is answered by a redirect; what is wrong shows the page
 * again.
 */
@Controller
@RequestMapping("/mesures")
class MeasuresPages {

	private final MeasureDesk desk;

	private final MeasureList list;

	private final AgreementList agreements;

	private final MeasureSheet sheet;

	private final DisplayNames names;

	private final WaitingLists waitingLists;

	private final Today today;

	private final OpenCases cases;

	MeasuresPages(MeasureDesk desk, MeasureList list, AgreementList agreements, MeasureSheet sheet, DisplayNames names,
			WaitingLists waitingLists, Today today, OpenCases cases) {
		this.cases = cases;
		this.desk = desk;
		this.list = list;
		this.agreements = agreements;
		this.sheet = sheet;
		this.names = names;
		this.waitingLists = waitingLists;
		this.today = today;
	}

	@GetMapping
	@PreAuthorize(MeasuresApi.READERS)
	ModelAndView list(@RequestParam(required = false) @Nullable String status,
			@RequestParam(required = false) @Nullable String q, PageRequest asked, Viewer viewer) {
		Page<MeasureRow> page = this.list.find(this.cases.scope(viewer), MeasuresApi.known(status), q, null, asked)
			.map(MeasureRow::of);
		ModelAndView model = new ModelAndView("mesures/liste");
		model.addObject("page", page);
		model.addObject("names", this.names.of(page.items().stream().map(MeasureRow::caseId).toList()));
		model.addObject("statuses", MeasureList.STATUSES);
		model.addObject("status", status);
		model.addObject("q", q);
		model.addObject("readsWaitingLists", viewer.isAny(Roles.COORDINATOR, Roles.DEPARTMENT, Roles.AUDITOR));
		return model;
	}

	@GetMapping("/mesures.{ending:csv|xlsx}")
	@PreAuthorize(MeasuresApi.READERS)
	ResponseEntity<byte[]> download(@PathVariable String ending,
			@RequestParam(required = false) @Nullable String status, @RequestParam(required = false) @Nullable String q,
			Viewer viewer) {
		return this.sheet.download(this.list.all(this.cases.scope(viewer), MeasuresApi.known(status), q, null),
				SheetExport.endingIn(ending));
	}

	@GetMapping("/{id}")
	@PreAuthorize(MeasuresApi.READERS)
	ModelAndView one(@PathVariable String id, Viewer viewer) {
		return page(id, viewer, Attempt.fresh(Map.of()));
	}

	@PostMapping("/{id}/attribution")
	@PreAuthorize(MeasuresApi.COORDINATOR)
	ModelAndView allocate(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return attempt(id, sent, new Caller(viewer, key, version),
				(caller) -> (this.desk.allocate(id, sent, caller) instanceof Allocation.Done) ? "" : "?attribution");
	}

	@PostMapping("/{id}/annulation")
	@PreAuthorize(MeasuresApi.COORDINATOR)
	ModelAndView cancel(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return attempt(id, sent, new Caller(viewer, key, version), (caller) -> {
			this.desk.cancel(id, sent, caller);
			return "";
		});
	}

	@PostMapping("/{id}/referent")
	@PreAuthorize(MeasuresApi.ASSOCIATION)
	ModelAndView nameLeadWorker(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return attempt(id, sent, new Caller(viewer, key, version), (caller) -> {
			this.desk.nameLeadWorker(id, sent, caller);
			return "";
		});
	}

	@PostMapping("/{id}/demarrage")
	@PreAuthorize(MeasuresApi.ASSOCIATION)
	ModelAndView start(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return attempt(id, sent, new Caller(viewer, key, version), (caller) -> {
			this.desk.start(id, sent, caller);
			return "";
		});
	}

	@PostMapping("/{id}/bilans")
	@PreAuthorize(MeasuresApi.ASSOCIATION)
	ModelAndView review(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key, @IfMatch @Nullable Long version) {
		return attempt(id, sent, new Caller(viewer, key, version), (caller) -> {
			this.desk.review(id, sent, caller);
			return "";
		});
	}

	@PostMapping("/{id}/fin")
	@PreAuthorize(MeasuresApi.ASSOCIATION)
	ModelAndView end(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		return attempt(id, sent, new Caller(viewer, key, version), (caller) -> {
			this.desk.end(id, sent, caller);
			return "";
		});
	}

	private ModelAndView attempt(String id, Map<String, String> sent, Caller caller, Function<Caller, String> command) {
		return FormAnswer.to(sent, () -> "/mesures/" + id + command.apply(caller),
				(attempt) -> page(id, caller.viewer(), attempt));
	}

	private ModelAndView page(String id, Viewer viewer, Attempt attempt) {
		MeasureDetail measure = MeasureDetail.of(this.desk.see(id, viewer));
		boolean coordinates = viewer.is(Roles.COORDINATOR) && viewer.territories().contains(measure.territory());
		boolean holds = viewer.is(Roles.ASSOCIATION) && measure.provider() != null
				&& measure.provider().equals(viewer.organisation());
		boolean awaits = coordinates && measure.status().equals("REQUESTED");
		List<AgreementDocument> free = awaits ? this.agreements.withFreePlace(Scope.of(viewer), measure.territory(),
				measure.measureType(), this.today.date()) : List.of();
		ModelAndView model = new ModelAndView("mesures/fiche");
		model.addObject("measure", measure);
		model.addObject("name", this.names.of(measure.caseId()));
		model.addObject("coordinates", coordinates);
		model.addObject("holds", holds);
		model.addObject("agreements", free.stream().map((row) -> PlaceChoice.of(row, this.today.date())).toList());
		model.addObject("waiting",
				awaits ? this.waitingLists
					.place(measure.territory(), measure.measureType(), measure.measureId(), this.today.date())
					.orElse(null) : null);
		model.addObject("grantMotives", AgreementCodes.GRANT_MOTIVES);
		model.addObject("attempt", attempt);
		model.addObject("cancelReasons", MeasureCodes.CANCEL_REASONS);
		model.addObject("reviewKinds", MeasureCodes.REVIEW_KINDS);
		model.addObject("exitReasons", MeasureCodes.EXIT_REASONS);
		model.addObject("exitDestinations", MeasureCodes.EXIT_DESTINATIONS);
		return model;
	}

}
