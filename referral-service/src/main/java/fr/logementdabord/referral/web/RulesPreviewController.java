package fr.logementdabord.referral.web;

import java.io.IOException;
import java.util.List;

import fr.logementdabord.referral.application.Advices;
import fr.logementdabord.referral.application.Advices.Change;
import fr.logementdabord.referral.domain.orientation.RuleSet;
import fr.logementdabord.referral.reference.OrientationRules;
import fr.logementdabord.referral.reference.RuleSetIsWrong;
import fr.logementdabord.referral.view.openreferrals.OpenReferrals;
import fr.logementdabord.web.page.FrenchText;
import fr.logementdabord.web.problem.FieldProblem;
import fr.logementdabord.web.problem.ProblemException;
import fr.logementdabord.web.problem.Problems;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What a change of rules would do: which of the viewer's undecided referrals would be
 * advised otherwise. A file is only looked at, nothing is kept.
 */
@Controller
@PreAuthorize("hasAnyRole('coordinator', 'department')")
class RulesPreviewController {

	private final OpenReferrals referrals;

	private final Advices advices;

	private final AdviceWords words;

	private final FrenchText french;

	RulesPreviewController(OpenReferrals referrals, Advices advices, AdviceWords words, FrenchText french) {
		this.referrals = referrals;
		this.advices = advices;
		this.words = words;
		this.french = french;
	}

	@GetMapping("/saisines/regles/apercu")
	String form() {
		return "referrals/rules-preview";
	}

	@PostMapping(path = "/api/referrals/orientation-rules/preview", consumes = CsvTable.CSV_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<Row> preview(@RequestBody byte[] file, Viewer viewer) {
		try {
			return rows(viewer, OrientationRules.prepared(file));
		}
		catch (RuleSetIsWrong wrong) {
			throw new ProblemException(Problems
				.invalid(wrong.sentences().stream().map((sentence) -> new FieldProblem("file", sentence)).toList()));
		}
	}

	@PostMapping(path = "/saisines/regles/apercu", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Nullable Object page(@RequestParam @Nullable MultipartFile file, Viewer viewer, Model model,
			@RequestParam(required = false) @Nullable String action, HttpServletResponse response) throws IOException {
		try {
			if (file == null || file.isEmpty()) {
				response.setStatus(400);
				model.addAttribute("sentences", List.of("Choisissez un fichier de règles."));
				return "referrals/rules-preview";
			}
			RuleSet prepared = OrientationRules.prepared(file.getBytes());
			List<Row> rows = rows(viewer, prepared);
			if ("export".equals(action)) {
				return spreadsheet(rows);
			}
			model.addAttribute("prepared", prepared);
			model.addAttribute("rows", rows);
			model.addAttribute("looked", undecided(viewer).size());
		}
		catch (RuleSetIsWrong wrong) {
			response.setStatus(400);
			model.addAttribute("sentences", wrong.sentences());
		}
		return "referrals/rules-preview";
	}

	private ResponseEntity<byte[]> spreadsheet(List<Row> rows) {
		CsvTable table = CsvTable.withColumns("Dossier", "Statut", "Territoire", "Conseil actuel", "Conseil préparé");
		rows.forEach((row) -> table.row(row.caseId(), this.french.label("status", row.status()),
				this.french.territory(row.territory()), row.before(), row.after()));
		return table.download("apercu-regles.csv");
	}

	private List<Row> rows(Viewer viewer, RuleSet prepared) {
		return this.advices.changes(undecided(viewer), prepared).stream().map(this::row).toList();
	}

	private List<String> undecided(Viewer viewer) {
		return this.referrals.undecided(viewer);
	}

	private Row row(Change change) {
		return new Row(change.caseId(), change.status(), change.territory(),
				told(change.before().advised(), change.before().toComplete()),
				told(change.after().advised(), change.after().toComplete()));
	}

	private String told(List<String> advised, List<String> toComplete) {
		String told = this.words.names(advised);
		return toComplete.isEmpty() ? told : told + " (à compléter : " + this.words.names(toComplete) + ")";
	}

	/** A referral that would be advised otherwise. */
	record Row(String caseId, String status, @Nullable String territory, String before, String after) {
	}

}
