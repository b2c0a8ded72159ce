package fr.logementdabord.measure.web.journal;

import java.util.List;
import java.util.Map;

import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.eventing.store.Loaded;
import fr.logementdabord.measure.reference.Partners;
import fr.logementdabord.measure.application.Today;
import fr.logementdabord.measure.domain.journal.JournalCodes;
import fr.logementdabord.measure.domain.journal.SupportJournal.Contact;
import fr.logementdabord.measure.domain.measure.SupportMeasure;
import fr.logementdabord.measure.web.Attempt;
import fr.logementdabord.measure.web.FormAnswer;
import fr.logementdabord.measure.web.MeasureHeading;
import fr.logementdabord.web.command.IdempotencyKey;
import fr.logementdabord.web.page.FrenchText;
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
 * The journal of a measure as a page: for the association and the coordinator, whose work
 * it is.
 */
@Controller
@RequestMapping("/mesures/{id}/journal")
class JournalPages {

	private static final String READERS = "hasAnyRole('coordinator', 'association')";

	private final JournalDesk desk;

	private final MeasureHeading heading;

	private final Partners partners;

	private final FrenchText french;

	private final Today today;

	JournalPages(JournalDesk desk, MeasureHeading heading, Partners partners, FrenchText french, Today today) {
		this.desk = desk;
		this.heading = heading;
		this.partners = partners;
		this.french = french;
		this.today = today;
	}

	@GetMapping
	@PreAuthorize(READERS)
	ModelAndView one(@PathVariable String id, @RequestParam(required = false) @Nullable String domain,
			PageRequest asked, Viewer viewer) {
		return page(id, domain, asked, viewer, Attempt.fresh(Map.of()));
	}

	@GetMapping("/contacts.{ending:csv|xlsx}")
	@PreAuthorize(READERS)
	ResponseEntity<byte[]> contacts(@PathVariable String id, @PathVariable String ending,
			@RequestParam(required = false) @Nullable String domain, Viewer viewer) {
		SheetExport sheet = SheetExport.of("Contacts", "Date", "Intervenant", "Fonction", "Contact", "Domaines",
				"Minutes");
		for (Contact contact : about(domain, this.desk.see(id, viewer))) {
			sheet.row(contact.on(), contact.workerId(), this.french.label("discipline", contact.discipline()),
					this.french.label("contact-kind", contact.kind()),
					this.french.labels("support-domain", contact.domains()), contact.minutes());
		}
		return sheet.download(SheetExport.endingIn(ending), "contacts");
	}

	@PostMapping("/{action}")
	@PreAuthorize("hasRole('association')")
	ModelAndView write(@PathVariable String id, @PathVariable String action, @RequestParam Map<String, String> sent,
			Viewer viewer, IdempotencyKey key) {
		return FormAnswer.to(sent, () -> {
			this.desk.write(id, JournalAction.ofPage(action), sent, viewer, key);
			return "/mesures/" + id + "/journal";
		}, (attempt) -> page(id, null, PageRequest.first(), viewer, attempt));
	}

	private ModelAndView page(String id, @Nullable String domain, PageRequest asked, Viewer viewer, Attempt attempt) {
		Loaded<SupportMeasure> measure = this.desk.measure(id, viewer);
		JournalDetail journal = this.desk.see(id, viewer);
		List<Contact> contacts = about(domain, journal);
		ModelAndView model = this.heading.on("mesures/journal", measure, viewer, attempt);
		model.addObject("journal", journal);
		model.addObject("page",
				Page.of(contacts.stream().skip(asked.offset()).limit(asked.size()).toList(), asked, contacts.size()));
		model.addObject("domain", domain);
		model.addObject("today", this.today.date());
		model.addObject("disciplines", JournalCodes.DISCIPLINES);
		model.addObject("domains", JournalCodes.DOMAINS);
		model.addObject("contactKinds", JournalCodes.CONTACT_KINDS);
		model.addObject("obstacles", JournalCodes.OBSTACLES);
		model.addObject("outcomes", JournalCodes.OUTCOMES);
		model.addObject("partners", this.partners.on(this.today.date()));
		return model;
	}

	private static List<Contact> about(@Nullable String domain, JournalDetail journal) {
		return (domain == null || domain.isBlank()) ? journal.contacts()
				: journal.contacts().stream().filter((contact) -> contact.domains().contains(domain)).toList();
	}

}
