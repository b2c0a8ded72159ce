package fr.logementdabord.referral.view.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import fr.logementdabord.referral.clock.CaseClocks;
import fr.logementdabord.referral.clock.Today;
import fr.logementdabord.referral.identity.IdentityVault;
import fr.logementdabord.referral.identity.IdentityVault.DisplayName;
import fr.logementdabord.referral.reminder.Reminders;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.security.Viewer;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the desk: a page for people, JSON for programs, a spreadsheet.
 */
@Controller
@PreAuthorize("hasRole('coordinator')")
class DeskController {

	private static final List<String> STATUSES = List.of("SUBMITTED", "ACKNOWLEDGED", "FACT_FINDING_COMPLETED",
			"ORIENTED", "CLOSURE_PROPOSED");

	private final Desk desk;

	private final Reminders reminders;

	private final CaseClocks clocks;

	private final IdentityVault vault;

	private final FrenchText french;

	private final Today today;

	DeskController(Desk desk, Reminders reminders, CaseClocks clocks, IdentityVault vault, FrenchText french,
			Today today) {
		this.desk = desk;
		this.reminders = reminders;
		this.clocks = clocks;
		this.vault = vault;
		this.french = french;
		this.today = today;
	}

	@GetMapping(path = "/api/referrals/desk", produces = { MediaType.APPLICATION_JSON_VALUE, Ndjson.NDJSON_VALUE })
	@ResponseBody
	Page<Row> list(@RequestParam MultiValueMap<String, String> sent, PageRequest page, Viewer viewer) {
		LocalDate today = today();
		return this.desk.page(viewer, DeskFilters.of(sent, viewer), today, page).map((row) -> Row.of(row, today));
	}

	@GetMapping(path = "/api/referrals/desk", produces = CsvTable.CSV_VALUE)
	ResponseEntity<byte[]> table(@RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
		return spreadsheet(sent, viewer);
	}

	/** A link of the page: whatever the browser says it prefers. */
	@GetMapping("/saisines/bureau/export")
	ResponseEntity<byte[]> spreadsheet(@RequestParam MultiValueMap<String, String> sent, Viewer viewer) {
		LocalDate today = today();
		CsvTable table = CsvTable.withColumns("Dossier", "Territoire", "Statut", "Urgence", "Signes d’urgence",
				"Déposée le", "Âge en jours", "Délai", "Échéance", "En retard", "Composition", "Situation");
		for (DeskRow row : this.desk.all(viewer, DeskFilters.of(sent, viewer), today)) {
			table.row(row.caseId(), this.french.territory(row.territory()), this.french.label("status", row.status()),
					row.urgency(), signs(row), row.submittedOn(), age(row, today),
					(row.clock() != null) ? this.french.label("clock", row.clock()) : null, row.dueOn(),
					this.french.yesNo(row.isLate(today)), this.french.label("composition", row.composition()),
					this.french.label("housing-situation", row.housingSituation()));
		}
		return table.download("bureau.csv");
	}

	@GetMapping(path = "/saisines/bureau", produces = MediaType.TEXT_HTML_VALUE)
	String page(@RequestParam MultiValueMap<String, String> sent, PageRequest asked, Viewer viewer, Model model) {
		LocalDate today = today();
		Desk.Filter filter = DeskFilters.of(sent, viewer);
		Page<DeskRow> found = this.desk.page(viewer, filter, today, asked);
		Map<String, String> names = this.vault
			.displayNames(viewer, found.items().stream().map(DeskRow::caseId).toList())
			.stream()
			.collect(Collectors.toMap(DisplayName::caseId, DisplayName::displayName));
		model.addAttribute("page", found);
		model.addAttribute("names", names);
		model.addAttribute("today", today);
		model.addAttribute("filter", filter);
		model.addAttribute("late", this.desk.late(viewer, today));
		model.addAttribute("reminders", this.reminders.open(viewer));
		model.addAttribute("territories", new TreeSet<>(viewer.territories()));
		model.addAttribute("statuses", STATUSES);
		model.addAttribute("clocks",
				List.of("ACKNOWLEDGEMENT", "FACT_FINDING", "DECISION", "ANSWER", "CONTEST_ANSWER", "RECEIPT"));
		model.addAttribute("sorts", Arrays.stream(Desk.Order.values()).map(Enum::name).toList());
		model.addAttribute("rules", this.clocks.rules());
		return "coordination/desk";
	}

	private String signs(DeskRow row) {
		return row.urgencyReasons().stream().map((sign) -> {
			int dot = sign.indexOf('.');
			return this.french.label(sign.substring(0, dot), sign.substring(dot + 1));
		}).collect(Collectors.joining(", "));
	}

	private static long age(DeskRow row, LocalDate today) {
		return ChronoUnit.DAYS.between(row.submittedOn(), today);
	}

	private LocalDate today() {
		return this.today.date();
	}

	/**
	 * A row as programs read it.
	 *
	 * @param ageDays full days since the referral was sent
	 */
	record Row(String caseId, String territory, String status, int urgency, LocalDate submittedOn, long ageDays,
			@Nullable String clock, @Nullable LocalDate dueOn, boolean late) {

		static Row of(DeskRow row, LocalDate today) {
			return new Row(row.caseId(), row.territory(), row.status(), row.urgency(), row.submittedOn(),
					age(row, today), row.clock(), row.dueOn(), row.isLate(today));
		}

	}

}
