package fr.logementdabord.reporting.view.figures;

import java.util.List;

import fr.logementdabord.reporting.view.casejourney.Scope;
import fr.logementdabord.web.security.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Serves the dashboard.
 */
@Controller
class FiguresController {

	private final Figures figures;

	FiguresController(Figures figures) {
		this.figures = figures;
	}

	@GetMapping("/api/figures")
	@ResponseBody
	List<Figure> figures(Viewer viewer) {
		return this.figures.of(Scope.of(viewer));
	}

	@GetMapping("/tableau-de-bord")
	String page(Viewer viewer, Model model) {
		List<Figure> figures = this.figures.of(Scope.of(viewer));
		model.addAttribute("figures", figures);
		model.addAttribute("territories",
				Scope.of(viewer)
					.territories()
					.stream()
					.filter((territory) -> figures.stream().anyMatch((figure) -> figure.in(territory) != null))
					.toList());
		return "tableau-de-bord/figures";
	}

}
