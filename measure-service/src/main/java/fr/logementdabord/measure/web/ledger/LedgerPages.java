package fr.logementdabord.measure.web.ledger;

import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.documents.sheet.SheetExport.Money;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.ledger.LedgerCodes;
import fr.logementdabord.measure.web.Attempt;
import fr.logementdabord.measure.web.FormAnswer;
import fr.logementdabord.measure.web.MeasureHeading;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;

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
 * The subsidies of a measure as a page.
 */
@Controller
@RequestMapping("/mesures/{id}/subsides")
class LedgerPages {

	private static final String READERS = "hasAnyRole('coordinator', 'association', 'department', 'auditor')";

	private final LedgerDesk desk;

	private final MeasureHeading heading;

	private final FrenchText french;

	private final Today today;

	LedgerPages(LedgerDesk desk, MeasureHeading heading, FrenchText french, Today today) {
		this.desk = desk;
		this.heading = heading;
		this.french = french;
		this.today = today;
	}

	@GetMapping
	@PreAuthorize(READERS)
	ModelAndView one(@PathVariable String id, Viewer viewer) {
		return page(id, viewer, Attempt.fresh(Map.of()));
	}

	@GetMapping("/subsides.{ending:csv|xlsx}")
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> lines(@PathVariable String id, @PathVariable String ending, Viewer viewer) {
		SheetExport sheet = SheetExport.of("Subsides", "Écriture", "Date", "Nature", "Usage", "Montant",
				"Disponible ensuite");
		for (LedgerDetail.Row row : this.desk.see(id, viewer).lines()) {
			sheet.row(row.entryId(), row.on(), this.french.label("ledger-entry", row.kind()),
					(row.purpose() != null) ? this.french.label("subsidy-purpose", row.purpose()) : null,
					new Money(row.cents()), new Money(row.availableAfterCents()));
		}
		return sheet.download(SheetExport.endingIn(ending), "subsides");
	}

	@PostMapping("/{action}")
	@PreAuthorize("hasRole('association')")
	ModelAndView write(@PathVariable String id, @PathVariable String action, @RequestParam Map<String, String> sent,
			Viewer viewer, IdempotencyKey key) {
		return FormAnswer.to(sent, () -> {
			this.desk.write(id, LedgerAction.ofPage(action), sent, true, viewer, key);
			return "/mesures/" + id + "/subsides";
		}, (attempt) -> page(id, viewer, attempt));
	}

	private ModelAndView page(String id, Viewer viewer, Attempt attempt) {
		ModelAndView model = this.heading.on("mesures/subsides", this.desk.measure(id, viewer), viewer, attempt);
		model.addObject("ledger", this.desk.see(id, viewer));
		model.addObject("purposes", LedgerCodes.PURPOSES);
		model.addObject("today", this.today.date());
		return model;
	}

}
