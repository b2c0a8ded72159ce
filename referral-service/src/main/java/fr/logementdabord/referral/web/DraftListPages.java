package fr.logementdabord.referral.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import fr.logementdabord.referral.form.Completeness;
import fr.logementdabord.referral.intake.Draft;
import fr.logementdabord.referral.intake.Drafts;
import fr.logementdabord.referral.intake.Drafts.Filter;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The drafts of the viewer's organisation, to be finished by whoever is there.
 */
@Controller
@PreAuthorize("hasAnyRole('referrer', 'coordinator')")
class DraftListPages {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final int EXPORTED = 100;

	private final Drafts drafts;

	private final Submissions saisines;

	DraftListPages(Drafts drafts, Submissions saisines) {
		this.drafts = drafts;
		this.saisines = saisines;
	}

	@GetMapping("/saisines/brouillons")
	String list(@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "false") boolean miens,
			PageRequest page, Viewer viewer, Model model) {
		model.addAttribute("page", found(q, miens, page, viewer));
		model.addAttribute("q", q);
		model.addAttribute("miens", miens);
		return "referrals/drafts";
	}

	/** Numbers, authors and dates: nothing of what was typed leaves the drafts. */
	@GetMapping("/saisines/brouillons/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String q,
			@RequestParam(defaultValue = "false") boolean miens, Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Brouillon", "Commencé par", "Commencé le", "Enregistré le", "Réponses",
				"Réponses attendues");
		Page<Row> page = found(q, miens, new PageRequest(0, EXPORTED), viewer);
		for (int number = 0; number < page.pages(); number++) {
			for (Row row : found(q, miens, new PageRequest(number, EXPORTED), viewer).items()) {
				table.row(row.draftId(), row.author(), day(row.createdAt()), day(row.savedAt()), row.settled(),
						row.awaited());
			}
		}
		return table.download("brouillons.csv");
	}

	private Page<Row> found(@Nullable String q, boolean mine, PageRequest page, Viewer viewer) {
		return this.drafts.page(viewer.organisation(), new Filter(q, mine ? viewer.login() : null), page)
			.map(this::row);
	}

	private Row row(Draft draft) {
		Completeness completeness = Completeness.of(this.saisines.form(), draft.answers());
		return new Row(draft.id(), draft.author(), draft.createdAt(), draft.savedAt(), completeness.settled(),
				completeness.awaited());
	}

	private static LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, PARIS);
	}

	/** A draft as the list shows it, without anything that was typed. */
	record Row(String draftId, String author, Instant createdAt, Instant savedAt, long settled, long awaited) {
	}

}
