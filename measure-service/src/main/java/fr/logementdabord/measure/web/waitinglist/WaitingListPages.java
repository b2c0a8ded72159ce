package fr.logementdabord.measure.web.waitinglist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.measure.Refusing;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.web.Attempt;
import fr.logementdabord.measure.web.FormAnswer;
import fr.logementdabord.measure.web.MeasureAccess;
import fr.logementdabord.measure.web.MeasureHeading;
import fr.logementdabord.measure.web.waitinglist.WaitingListDesk.Asked;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.identity.DisplayNames;
import fr.logementdabord.web.security.Roles;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;

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
 * The coordinator's allocation page: who waits, in which order and why, and the places
 * proposed. And the page of a refusal.
 */
@Controller
@RequestMapping("/mesures")
class WaitingListPages {

	private final WaitingListDesk desk;

	private final RefusalDesk refusals;

	private final MeasureAccess access;

	private final MeasureHeading heading;

	private final DisplayNames names;

	WaitingListPages(WaitingListDesk desk, RefusalDesk refusals, MeasureAccess access, MeasureHeading heading,
			DisplayNames names) {
		this.desk = desk;
		this.refusals = refusals;
		this.access = access;
		this.heading = heading;
		this.names = names;
	}

	@GetMapping("/attente")
	@PreAuthorize(WaitingListApi.READERS)
	ModelAndView list(@RequestParam Map<String, String> sent, PageRequest page, Viewer viewer) {
		List<String> territories = this.desk.territories(viewer);
		ModelAndView model = new ModelAndView("mesures/attente");
		model.addObject("territories", territories);
		model.addObject("types", this.desk.types());
		model.addObject("scheme", this.desk.scheme());
		model.addObject("grantMotives", AgreementCodes.GRANT_MOTIVES);
		model.addObject("coordinates", viewer.is(Roles.COORDINATOR));
		if (territories.isEmpty()) {
			return model;
		}
		Map<String, String> search = new HashMap<>(sent);
		search.putIfAbsent("territory", territories.getFirst());
		search.putIfAbsent("measureType", this.desk.types().getFirst());
		Asked asked = this.desk.asked(search, viewer);
		Page<WaitingRow> rows = this.desk.page(asked, page);
		model.addObject("asked", asked);
		model.addObject("seed", this.desk.seed(asked).orElse(null));
		model.addObject("page", rows);
		model.addObject("names", this.names.of(rows.items().stream().map(WaitingRow::caseId).toList()));
		return model;
	}

	@GetMapping("/attente/liste-attente.{ending:csv|xlsx}")
	@PreAuthorize(WaitingListApi.READERS)
	ResponseEntity<byte[]> download(@PathVariable String ending, @RequestParam Map<String, String> sent,
			Viewer viewer) {
		return this.desk.download(this.desk.asked(sent, viewer), SheetExport.endingIn(ending));
	}

	@GetMapping("/{id}/refus")
	@PreAuthorize(WaitingListApi.REFUSERS)
	ModelAndView refusal(@PathVariable String id, Viewer viewer) {
		return refusal(id, viewer, Attempt.fresh(Map.of()));
	}

	@PostMapping("/{id}/refus")
	@PreAuthorize(WaitingListApi.REFUSERS)
	ModelAndView refuse(@PathVariable String id, @RequestParam Map<String, String> sent, Viewer viewer,
			IdempotencyKey key) {
		return FormAnswer.to(sent, () -> {
			this.refusals.refuse(id, sent, viewer, key);
			// the association that refused no longer sees the measure
			return viewer.is(Roles.ASSOCIATION) ? "/mesures" : "/mesures/" + id;
		}, (attempt) -> refusal(id, viewer, attempt));
	}

	private ModelAndView refusal(String id, Viewer viewer, Attempt attempt) {
		Loaded<SupportMeasure> measure = this.access.seen(id, viewer);
		ModelAndView model = this.heading.on("mesures/refus", measure, viewer, attempt);
		model.addObject("refusers", viewer.is(Roles.ASSOCIATION) ? List.of(Refusing.PROVIDER, Refusing.HOUSEHOLD)
				: List.of(Refusing.HOUSEHOLD));
		model.addObject("motives", Refusing.MOTIVES);
		return model;
	}

}
