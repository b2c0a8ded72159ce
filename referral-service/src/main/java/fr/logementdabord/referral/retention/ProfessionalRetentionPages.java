package fr.logementdabord.referral.retention;

import java.time.Clock;
import java.util.List;

import fr.logementdabord.referral.directory.Workers.Worker;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.security.Roles;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The batch of professionals not seen for long: the Department approves some or all.
 */
@Controller
@PreAuthorize("hasAnyRole('department', 'auditor')")
class ProfessionalRetentionPages {

	private static final String PAGE = "/saisines/conservation/professionnels";

	private final ProfessionalRetention retention;

	private final FrenchText french;

	private final Clock clock;

	ProfessionalRetentionPages(ProfessionalRetention retention, FrenchText french, Clock clock) {
		this.retention = retention;
		this.french = french;
		this.clock = clock;
	}

	@GetMapping(PAGE)
	String page(PageRequest asked, Viewer viewer, Model model) {
		model.addAttribute("page", Page.slice(this.retention.proposed(), asked));
		model.addAttribute("last", this.retention.last());
		model.addAttribute("approves", viewer.is(Roles.DEPARTMENT));
		return "retention/professionals";
	}

	@GetMapping(PAGE + "/export")
	ResponseEntity<byte[]> export() {
		CsvTable table = CsvTable.withColumns("Compte", "Nom", "Organisation", "Vu le");
		this.retention.proposed()
			.forEach((one) -> table.row(one.login(), one.name(), this.french.label("organisation", one.organisation()),
					one.seenOn()));
		return table.download("professionnels-a-oublier.csv");
	}

	@PostMapping(PAGE)
	@PreAuthorize("hasRole('department')")
	String approve(@RequestParam(name = "login", required = false) @Nullable List<String> logins,
			@RequestParam(defaultValue = "false") boolean all, Viewer viewer) {
		List<String> approved = all ? this.retention.proposed().stream().map(Worker::login).toList()
				: (logins != null) ? logins : List.of();
		if (approved.isEmpty()) {
			throw ProblemException.invalid("login", "Choisissez au moins une personne, ou toutes.");
		}
		this.retention.approve(approved, viewer.login(), this.clock.instant());
		return "redirect:" + PAGE;
	}

}
