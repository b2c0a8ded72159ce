package fr.logementdabord.housing.web;

import fr.logementdabord.inbox.InboxEntries;
import fr.logementdabord.inbox.http.InboxPage;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The page on which a sender reads what came of its events.
 */
@Controller
class InboxPages {

	private static final InboxPage PAGE = new InboxPage("/logements/evenements", InboxApi.PATH, "/logements",
			"Retour aux logements", false);

	private final InboxEntries entries;

	InboxPages(InboxEntries entries) {
		this.entries = entries;
	}

	@GetMapping("/logements/evenements")
	@PreAuthorize("hasAnyRole('landlord', 'department')")
	String list(InboxEntries.Filter filter, PageRequest page, Viewer viewer, Model model) {
		return PAGE.show(this.entries, filter, page, viewer, model);
	}

}
