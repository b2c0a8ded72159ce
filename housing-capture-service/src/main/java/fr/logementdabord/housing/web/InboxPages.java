package fr.logementdabord.housing.web;

import fr.logementdabord.housing.inbox.InboxEntries;
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

	private final InboxEntries entries;

	InboxPages(InboxEntries entries) {
		this.entries = entries;
	}

	@GetMapping("/logements/evenements")
	@PreAuthorize("hasAnyRole('landlord', 'department')")
	String list(InboxEntries.Filter filter, PageRequest page, Viewer viewer, Model model) {
		model.addAttribute("page", this.entries.page(viewer, filter, page));
		model.addAttribute("filter", filter);
		return "logements-evenements";
	}

}
