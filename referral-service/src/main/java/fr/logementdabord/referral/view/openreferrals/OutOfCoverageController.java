package fr.logementdabord.referral.view.openreferrals;

import java.util.List;

import fr.logementdabord.referral.view.openreferrals.OutOfCoverage.Count;
import fr.logementdabord.web.security.Viewer;
import fr.logementdabord.web.table.CsvTable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the counts of saisines that no platform covered to those who answer for the
 * county.
 */
@Controller
@PreAuthorize("hasAnyRole('department', 'state', 'auditor')")
class OutOfCoverageController {

	private final OutOfCoverage outOfCoverage;

	OutOfCoverageController(OutOfCoverage outOfCoverage) {
		this.outOfCoverage = outOfCoverage;
	}

	@GetMapping("/api/referrals/out-of-coverage")
	@ResponseBody
	List<Count> counts(Viewer viewer) {
		return this.outOfCoverage.counts(viewer);
	}

	@GetMapping("/saisines/hors-couverture")
	String page(Viewer viewer, Model model) {
		List<Count> counts = this.outOfCoverage.counts(viewer);
		model.addAttribute("counts", counts);
		model.addAttribute("total", counts.stream().mapToLong(Count::saisines).sum());
		return "referrals/out-of-coverage";
	}

	@GetMapping("/saisines/hors-couverture/export")
	ResponseEntity<byte[]> export(Viewer viewer) {
		CsvTable table = CsvTable.withColumns("Année", "SIREN", "Intercommunalité", "Saisines");
		this.outOfCoverage.counts(viewer)
			.forEach((count) -> table.row(count.year(), count.epci(), count.name(), count.saisines()));
		return table.download("saisines-hors-couverture.csv");
	}

}
