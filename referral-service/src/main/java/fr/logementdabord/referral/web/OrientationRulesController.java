package fr.logementdabord.referral.web;

import java.util.List;
import java.util.Map;

import fr.logementdabord.referral.application.Advices;
import fr.logementdabord.referral.domain.orientation.RuleSet;
import fr.logementdabord.referral.reference.OrientationRules;
import fr.logementdabord.web.problem.NotFound;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;
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
 * The orientation rules in the open: whoever works with referrals may read and export
 * them. They tell of no household.
 */
@Controller
@PreAuthorize("hasAnyRole('referrer', 'coordinator', 'association', 'department', 'state', 'auditor')")
class OrientationRulesController {

	private final OrientationRules rules;

	private final Advices advices;

	OrientationRulesController(OrientationRules rules, Advices advices) {
		this.rules = rules;
		this.advices = advices;
	}

	@GetMapping(path = "/api/referrals/orientation-rules", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<Map<String, String>> table(@RequestParam(required = false) @Nullable String version) {
		return OrientationRules.table(set(version));
	}

	@GetMapping("/saisines/regles")
	String page(@RequestParam(required = false) @Nullable String version, Viewer viewer, Model model) {
		RuleSet set = set(version);
		RuleSet inForce = this.advices.inForce();
		model.addAttribute("set", set);
		model.addAttribute("sets", this.rules.all());
		model.addAttribute("inForce", (inForce != null) ? inForce.version() : null);
		model.addAttribute("rows", OrientationRules.table(set));
		model.addAttribute("mayPrepare", viewer.isAny("coordinator", "department"));
		return "referrals/rules";
	}

	@GetMapping("/saisines/regles/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String version) {
		RuleSet set = set(version);
		CsvTable table = CsvTable.withColumns(OrientationRules.columns().toArray(String[]::new));
		OrientationRules.table(set).forEach((row) -> table.row(row.values().toArray()));
		return table.download("regles-orientation-" + set.version() + ".csv");
	}

	/** The set asked for, else the one in force, else the last one. */
	private RuleSet set(@Nullable String version) {
		if (version != null && !version.isBlank()) {
			return this.rules.version(version).orElseThrow(() -> new NotFound("Cette version des règles"));
		}
		RuleSet inForce = this.advices.inForce();
		return (inForce != null) ? inForce : this.rules.all().getLast();
	}

}
