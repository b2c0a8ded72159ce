package fr.logementdabord.referral.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import fr.logementdabord.referral.application.ReferralSteps;
import fr.logementdabord.referral.domain.referral.Referral.Known;
import fr.logementdabord.referral.reference.Territories;
import fr.logementdabord.referral.web.ClearedPeople.Cleared;
import fr.logementdabord.web.clearance.ProtectedThings;
import fr.logementdabord.web.page.FrenchText;
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
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The protected cases of the county, for the Department's administration: numbers and who
 * is cleared, nothing of the households. So that none stays without anybody to follow it.
 */
@Controller
@PreAuthorize("hasRole('department')")
class ProtectedCasesPages {

	private final ProtectedThings register;

	private final ReferralSteps steps;

	private final ClearedPeople people;

	private final Territories territories;

	private final FrenchText french;

	ProtectedCasesPages(ProtectedThings register, ReferralSteps steps, ClearedPeople people, Territories territories,
			FrenchText french) {
		this.register = register;
		this.steps = steps;
		this.people = people;
		this.territories = territories;
		this.french = french;
	}

	@GetMapping("/api/referrals/protected")
	@ResponseBody
	Page<Row> list(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String territory, PageRequest page) {
		return Page.slice(rows(q, territory), page);
	}

	@GetMapping("/saisines/proteges")
	String page(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String territory, PageRequest page, Model model) {
		model.addAttribute("page", Page.slice(rows(q, territory), page));
		model.addAttribute("q", q);
		model.addAttribute("territory", territory);
		model.addAttribute("territories", this.territories.keys());
		return "referrals/protected";
	}

	@GetMapping("/saisines/proteges/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable String territory) {
		CsvTable table = CsvTable.withColumns("Dossier", "Territoire", "Protégé ainsi depuis le", "Habilités");
		rows(q, territory).forEach((row) -> table.row(row.caseId(), this.french.territory(row.territory()), row.since(),
				String.join(", ", row.cleared().stream().map(this::name).toList())));
		return table.download("dossiers-proteges.csv");
	}

	private List<Row> rows(@Nullable String q, @Nullable String territory) {
		String number = (q != null) ? q.strip().toUpperCase(Locale.ROOT) : "";
		return this.register.all()
			.stream()
			.filter((entry) -> entry.id().contains(number))
			.flatMap(this::row)
			.filter((row) -> territory == null || territory.isBlank() || territory.equals(row.territory()))
			.sorted(Comparator.comparing(Row::since).reversed().thenComparing(Row::caseId))
			.toList();
	}

	/** Nothing for a saisine that was announced to the register and never came to be. */
	private Stream<Row> row(ProtectedThings.Entry entry) {
		return (this.steps.load(entry.id()).state() instanceof Known referral) ? Stream
			.of(new Row(entry.id(), referral.territory(), entry.since(), this.people.of(referral, entry.marks())))
				: Stream.empty();
	}

	private String name(Cleared cleared) {
		return (cleared.group() != null) ? this.french.label("cleared-group", cleared.group())
				: Objects.requireNonNullElse(cleared.name(), "Compte oublié");
	}

	/**
	 * A protected case.
	 *
	 * @param since day since which it is protected this way
	 */
	record Row(String caseId, @Nullable String territory, LocalDate since, List<Cleared> cleared) {
	}

}
