package fr.logementdabord.inbox.http;

import fr.logementdabord.inbox.InboxEntries;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.PageRequest;
import org.springframework.ui.Model;

/**
 * The page on which a sender reads what came of its events.
 *
 * @param page where it is
 * @param api where the door is
 * @param back the list it belongs to
 * @param backLabel words of the link to it
 * @param linked whether what an event has become has a page below that list
 */
public record InboxPage(String page, String api, String back, String backLabel, boolean linked) {

	/** Shows what came of a viewer's events. */
	public String show(InboxEntries entries, InboxEntries.Filter filter, PageRequest asked, Viewer viewer,
			Model model) {
		model.addAttribute("page", entries.page(viewer, filter, asked));
		model.addAttribute("filter", filter);
		model.addAttribute("inbox", this);
		return "inbox/received";
	}

}
