package fr.logementdabord.gateway.home;

import java.util.Optional;

import fr.logementdabord.web.security.Viewer;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page: a welcome to anybody, to people who are logged in what needs them now.
 */
@Controller
class HomePage {

	private final WorkCounts counts;

	HomePage(WorkCounts counts) {
		this.counts = counts;
	}

	@GetMapping("/")
	String home(@RequestParam(name = "connexion", required = false) @Nullable String login, HttpServletRequest request,
			Model model) {
		Optional<Viewer> viewer = Viewer.current();
		if (viewer.isEmpty()) {
			model.addAttribute("loginFailed", "echec".equals(login));
			return "welcome";
		}
		model.addAttribute("work", this.counts.count(Duties.of(viewer.get().roles()), request));
		model.addAttribute("suggestions", Duties.suggestions(viewer.get().roles()));
		return "home";
	}

}
