package fr.logementdabord.measure.web.grant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.measure.domain.agreement.AgreementCodes;
import fr.logementdabord.measure.domain.grant.GrantCodes;
import fr.logementdabord.measure.web.Attempt;
import fr.logementdabord.measure.web.FormAnswer;
import fr.logementdabord.measure.web.grant.GrantDesk.Asked;
import fr.logementdabord.measure.web.grant.GrantDesk.Entry;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.command.IfMatch;
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
import org.springframework.web.servlet.ModelAndView;

/**
 * The State's grants as pages: all years with their totals, one grant with its budget,
 * costs, deadlines and letters.
 */
@Controller
@RequestMapping("/subventions")
class GrantsPages {

	private final GrantDesk desk;

	private final GrantSheet sheet;

	GrantsPages(GrantDesk desk, GrantSheet sheet) {
		this.desk = desk;
		this.sheet = sheet;
	}

	@GetMapping
	@PreAuthorize(GrantsApi.READERS)
	ModelAndView list(@RequestParam(required = false) @Nullable String envelope, Viewer viewer) {
		return page(envelope, viewer, Attempt.fresh(Map.of()));
	}

	@GetMapping("/subventions.{ending:csv|xlsx}")
	@PreAuthorize(GrantsApi.READERS)
	ResponseEntity<byte[]> download(@PathVariable String ending,
			@RequestParam(required = false) @Nullable String envelope) {
		return this.sheet.of(this.desk.all(envelope)).download(SheetExport.endingIn(ending), "subventions");
	}

	@GetMapping("/{id}")
	@PreAuthorize(GrantsApi.READERS)
	ModelAndView one(@PathVariable String id, Viewer viewer) {
		return detail(id, viewer, Attempt.fresh(Map.of()));
	}

	@GetMapping("/{id}/depenses.{ending:csv|xlsx}")
	@PreAuthorize(GrantsApi.READERS)
	ResponseEntity<byte[]> costs(@PathVariable String ending, @PathVariable String id) {
		return this.sheet.costs(this.desk.see(id)).download(SheetExport.endingIn(ending), "depenses");
	}

	@PostMapping
	@PreAuthorize(GrantsApi.WRITER)
	ModelAndView sign(@RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key) {
		return FormAnswer.to(sent, () -> "/subventions/" + this.desk.sign(sent, Entry.EUROS, viewer, key),
				(attempt) -> page(null, viewer, attempt));
	}

	@PostMapping("/historique")
	@PreAuthorize(GrantsApi.WRITER)
	ModelAndView adoptHistory(@RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key) {
		return FormAnswer.to(sent, () -> {
			this.desk.adoptHistory(viewer);
			return "/subventions";
		}, (attempt) -> page(null, viewer, attempt));
	}

	@PostMapping("/{id}/{action}")
	@PreAuthorize(GrantsApi.WRITER)
	ModelAndView act(@PathVariable String id, @PathVariable String action, @RequestParam Map<String, String> sent,
			Viewer viewer, IdempotencyKey key, @IfMatch @Nullable Long version) {
		return act(id, action, "", sent, new Asked(viewer, key, version));
	}

	@PostMapping({ "/{id}/depenses/{line}/{action}", "/{id}/courriers/{line}/{action}" })
	@PreAuthorize(GrantsApi.WRITER)
	ModelAndView act(@PathVariable String id, @PathVariable String line, @PathVariable String action,
			@RequestParam Map<String, String> sent, Viewer viewer, IdempotencyKey key,
			@IfMatch @Nullable Long version) {
		return act(id, action, line, sent, new Asked(viewer, key, version));
	}

	private ModelAndView act(String id, String action, String line, Map<String, String> sent, Asked asked) {
		this.desk.see(id);
		return FormAnswer.to(sent, () -> {
			this.desk.act(id, GrantAction.ofPage(action), line, sent, Entry.EUROS, asked);
			return "/subventions/" + id;
		}, (attempt) -> detail(id, asked.viewer(), attempt));
	}

	private ModelAndView page(@Nullable String envelope, Viewer viewer, Attempt attempt) {
		List<GrantDetail> grants = this.desk.all(envelope);
		ModelAndView model = new ModelAndView("subventions/liste");
		model.addObject("grants", grants);
		model.addObject("totals", Total.of(grants));
		model.addObject("envelope", envelope);
		model.addObject("envelopes", AgreementCodes.ENVELOPES);
		model.addObject("natures", GrantCodes.NATURES);
		model.addObject("writes", viewer.is("department"));
		model.addObject("attempt", attempt);
		return model;
	}

	private ModelAndView detail(String id, Viewer viewer, Attempt attempt) {
		ModelAndView model = new ModelAndView("subventions/fiche");
		model.addObject("grant", this.desk.see(id));
		model.addObject("natures", GrantCodes.NATURES);
		model.addObject("reports", GrantCodes.REPORTS);
		model.addObject("purposes", GrantCodes.LETTER_PURPOSES);
		model.addObject("senders", GrantCodes.SENDERS);
		model.addObject("outcomes", GrantCodes.OUTCOMES);
		model.addObject("writes", viewer.is("department"));
		model.addObject("attempt", attempt);
		return model;
	}

	/**
	 * What a call has brought over the years.
	 *
	 * @param envelope the call, null for all of them
	 */
	public record Total(@Nullable String envelope, long grantCents) {

		static List<Total> of(List<GrantDetail> grants) {
			List<Total> totals = new ArrayList<>();
			for (String envelope : AgreementCodes.ENVELOPES) {
				totals.add(new Total(envelope,
						grants.stream()
							.filter((grant) -> grant.envelope().equals(envelope))
							.mapToLong(GrantDetail::grantCents)
							.sum()));
			}
			totals.add(new Total(null, grants.stream().mapToLong(GrantDetail::grantCents).sum()));
			return totals;
		}

	}

}
