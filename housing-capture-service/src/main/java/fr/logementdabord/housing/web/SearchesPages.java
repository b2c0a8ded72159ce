package fr.logementdabord.housing.web;

import fr.logementdabord.housing.application.Communes;
import fr.logementdabord.housing.view.searches.SearchList;
import fr.logementdabord.housing.view.searches.SearchRow;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page of housing searches.
 */
@Controller
@RequestMapping("/recherches")
class SearchesPages {

	private final SearchList searches;

	private final Names names;

	private final Communes communes;

	SearchesPages(SearchList searches, Names names, Communes communes) {
		this.searches = searches;
		this.names = names;
		this.communes = communes;
	}

	@GetMapping
	@PreAuthorize("hasAnyRole('coordinator', 'state', 'department', 'auditor')")
	String list(SearchList.Filter filter, PageRequest page, Viewer viewer, Model model) {
		Page<SearchRow> rows = this.searches.page(viewer, filter, page);
		model.addAttribute("page", rows);
		model.addAttribute("filter", filter);
		model.addAttribute("communes", this.communes);
		model.addAttribute("withNames", Names.mayAsk(viewer));
		model.addAttribute("names", this.names.of(viewer, rows.items().stream().map(SearchRow::caseId).toList()));
		return "recherches";
	}

}
