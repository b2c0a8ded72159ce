package fr.logementdabord.referral.directory;

import java.time.LocalDate;
import java.util.List;

import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.directory.Organisations.Filter;
import fr.logementdabord.referral.reference.CodeList;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.table.CsvTable;
import fr.logementdabord.web.table.Ndjson;
import fr.logementdabord.web.table.Page;
import fr.logementdabord.web.table.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The directory of organisations, for those who work with referrals and for our own
 * services.
 */
@Controller
@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department', 'state', 'auditor', 'service')")
class DirectoryController {

	private final Organisations organisations;

	private final FrenchText french;

	private final Today today;

	DirectoryController(Organisations organisations, FrenchText french, Today today) {
		this.organisations = organisations;
		this.french = french;
		this.today = today;
	}

	@GetMapping(path = "/api/organisations", produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@ResponseBody
	Page<Row> list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String kind, @RequestParam(defaultValue = "false") boolean former,
			PageRequest page) {
		List<Row> found = found(filter(q, kind, former));
		return Page.of(found.stream().skip(page.offset()).limit(page.size()).toList(), page, found.size());
	}

	@GetMapping("/saisines/annuaire")
	String page(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String kind, @RequestParam(defaultValue = "false") boolean former,
			PageRequest page, Model model) {
		model.addAttribute("page", list(q, kind, former, page));
		model.addAttribute("filter", filter(q, kind, former));
		model.addAttribute("kinds", CodeList.ORGANISATION_KIND.codes());
		return "directory/organisations";
	}

	@GetMapping("/saisines/annuaire/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(defaultValue = "false") boolean former) {
		CsvTable table = CsvTable.withColumns("Identifiant", "Nom", "Type", "Depuis", "Jusqu’au");
		found(filter(q, kind, former)).forEach((row) -> table.row(row.organisation(), row.name(),
				this.french.label("organisation-kind", row.kind()), row.from(), row.to()));
		return table.download("annuaire.csv");
	}

	private List<Row> found(Filter filter) {
		return this.organisations.search(filter, this.today.date())
			.stream()
			.map((one) -> new Row(one.id(), one.name(), one.kind(), one.period().from(), one.period().to()))
			.toList();
	}

	private static Filter filter(@Nullable String q, @Nullable String kind, boolean former) {
		Filter filter = new Filter(q, kind, former);
		if (filter.kind() != null && !CodeList.ORGANISATION_KIND.has(filter.kind())) {
			throw ProblemException.invalid("kind", "Ce choix ne fait pas partie de la liste.");
		}
		return filter;
	}

	/** An organisation in the directory; {@code to} = last day, null while it goes on. */
	record Row(String organisation, String name, String kind, LocalDate from, @Nullable LocalDate to) {
	}

}
