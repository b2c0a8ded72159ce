package fr.logementdabord.housing.web;

import java.util.List;

import fr.logementdabord.documents.sheet.Downloads;
import fr.logementdabord.documents.sheet.SheetExport;
import fr.logementdabord.housing.view.answertimes.AnswerRecord;
import fr.logementdabord.housing.view.answertimes.AnswerRecords;
import fr.logementdabord.housing.view.placements.PlacementList;
import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * How landlords answer: a landlord reads its own record, the others those of what they
 * may see.
 */
@Controller
class AnswerTimesPages {

	private static final String READERS = "hasAnyRole('landlord', 'coordinator', 'state', 'department', 'auditor')";

	private static final PlacementList.Filter ALL = new PlacementList.Filter(null, null, null, null, null, null, null);

	private final PlacementList placements;

	AnswerTimesPages(PlacementList placements) {
		this.placements = placements;
	}

	@GetMapping("/logements/delais-de-reponse")
	@PreAuthorize(READERS)
	String page(Viewer viewer, Model model) {
		model.addAttribute("records", records(viewer));
		return "logements-delais";
	}

	@GetMapping("/api/dwellings/answer-times")
	@ResponseBody
	@PreAuthorize(READERS)
	ResponseEntity<?> figures(Viewer viewer, HttpServletRequest request) {
		List<AnswerRecord> records = records(viewer);
		return Downloads.sheetOr(request, "delais-de-reponse", () -> sheet(records), () -> records);
	}

	private List<AnswerRecord> records(Viewer viewer) {
		return AnswerRecords.of(this.placements.all(viewer, ALL));
	}

	private static SheetExport sheet(List<AnswerRecord> records) {
		SheetExport sheet = SheetExport.of("Délais de réponse", "Bailleur", "Réponses dans le délai", "Sans réponse",
				"En attente", "Sans objet", "Accords", "Délai médian (jours)", "Part dans le délai (%)");
		for (AnswerRecord one : records) {
			sheet.row(one.landlord(), one.answeredInTime(), one.withoutAnswer(), one.waiting(), one.withoutObject(),
					one.agreed(), one.medianDays(), one.inTimePercent());
		}
		return sheet;
	}

}
